/// Comma-separated values (RFC 4180) that a spreadsheet takes for words and never for a formula.
enum CSVText {
  /// One record with its line end.
  static func record(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let text = HarmlessText.line(text)
    // What spreadsheets take for the start of a formula gets an apostrophe before it
    // (<https://owasp.org/www-community/attacks/CSV_Injection>).
    let isFormula = text.drop { $0 == " " }.first.map { "=+-@".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" }) || safe.first == " " else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
