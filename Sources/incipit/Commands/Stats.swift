import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Says what is on the shelf and what of it has been read.
struct Stats: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    abstract: "Show what is on the shelf and what has been read, as tables with bars.",
    discussion: "Words read are counted by the reading room, from what was on the page.")

  @Option(help: "table, json or csv.")
  var format = Format.table

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let library = try options.opened()
    let statistics = try Failure.wrapping { () throws(LibraryError) in try library.statistics() }
    switch format {
    case .table: try Output.write(StatisticsText(statistics, Terminal.current).text)
    case .json: try Output.line(JSONText.string(of: LifeJSON.statistics(statistics), .pretty))
    case .csv: try Output.write(StatisticsText(statistics, Terminal.current).commaSeparated)
    }
  }
}
