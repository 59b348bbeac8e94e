import IncipitBooks

extension LooseFile {
  /// Everything but number, file's name, title, author and opening in one line, to be kept with the work.
  ///
  /// Fields are parted by the ASCII unit separator, their values by the record separator, the forms of a
  /// name by the group separator (ECMA-48); a sign of these in a value is left out.
  package var line: String {
    let persons = people.map { $0.map(Self.plain).joined(separator: Self.group) }
    let numbers = chapters.map { "\($0)" }
    let fields: [String] = [
      fandoms.sorted().map(Self.plain).joined(separator: Self.record),
      numbers.joined(separator: Self.record), chaptersInAll.map { "\($0)" } ?? "",
      persons.joined(separator: Self.record), manner.pointOfView?.rawValue ?? "",
      manner.tense?.rawValue ?? "", manner.mark.map { "\($0)" } ?? "",
      Self.plain(manner.sceneBreak ?? ""),
    ]
    return fields.joined(separator: Self.unit)
  }

  /// What ``line`` holds, with the rest beside it; nil if it is not of this program's making.
  package init?(
    id: Int64, fileName: String, title: String?, author: String?, opening: String?, line: String
  ) {
    let fields = line.split(separator: Self.unit, omittingEmptySubsequences: false)
    guard fields.count == 8 else { return nil }
    func values(_ field: Int) -> [Substring] {
      fields[field].isEmpty
        ? [] : fields[field].split(separator: Self.record, omittingEmptySubsequences: false)
    }
    self.init(
      id: id, fileName: fileName, title: title, author: author, opening: opening,
      fandoms: Set(values(0).map(String.init)), chapters: values(1).compactMap { Int($0) },
      chaptersInAll: Int(fields[2]),
      people: values(3).map { $0.split(separator: Self.group).map(String.init) },
      manner: Manner(
        pointOfView: PointOfView(rawValue: String(fields[4])),
        tense: Tense(rawValue: String(fields[5])), mark: fields[6].first,
        sceneBreak: fields[7].isEmpty ? nil : String(fields[7])))
  }

  private static let unit = "\u{1F}"
  private static let record = "\u{1E}"
  private static let group = "\u{1D}"

  private static func plain(_ value: String) -> String {
    value.filter { !("\u{1D}"..."\u{1F}").contains($0) }
  }
}
