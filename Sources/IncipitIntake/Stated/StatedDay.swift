/// Days as archives write them.
enum StatedDay {
  /// The ISO 8601 day of `value`: "2018-02-11", "3/21/2013", "Mar 21, 2013"; nil if it is none.
  static func day(_ value: String) -> String? {
    let pieces = value.split { " ,/-".contains($0) }.map(String.init)
    guard pieces.count >= 3 else { return nil }
    if pieces[0].count == 4, let year = Int(pieces[0]), let month = Int(pieces[1]),
      let day = Int(pieces[2])
    {
      return written(year, month, day)
    }
    guard let year = Int(pieces[2]) else { return nil }
    if let first = Int(pieces[0]), let second = Int(pieces[1]) {
      // The month comes first, unless there is no such month.
      return first > 12 ? written(year, second, first) : written(year, first, second)
    }
    if let month = months.firstIndex(of: pieces[0].prefix(3).lowercased()), let day = Int(pieces[1])
    {
      return written(year, month + 1, day)
    }
    if let month = months.firstIndex(of: pieces[1].prefix(3).lowercased()), let day = Int(pieces[0])
    {
      return written(year, month + 1, day)
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1980...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
