import IncipitText

/// Makes text of pages that were printed to a file, one paragraph a line, as they were written.
///
/// What comes in is the output of `pdftotext -layout`: lines as they stand on the page, blanks for
/// distances, a form feed behind each page.
struct PrintedPages {
  /// The text: paragraphs with blank lines between them, more where the page leaves more room.
  private(set) var text = ""

  private let pages: [[PrintedLine]]
  /// The leftmost column in which a good share of the lines begins.
  private let margin: Int
  /// The column in which full lines end.
  private let width: Int
  /// How many blank lines stand between the lines of a paragraph: 1 in double-spaced manuscripts.
  private let spacing: Int
  /// How many blank lines stand between most paragraphs.
  private let paragraphGap: Int
  /// Whether paragraphs are known by their first line, not by the room between them.
  private let indents: Bool
  /// How many lines the fullest page has.
  private let fullest: Int
  /// Those of the words broken at the end of a line that occur elsewhere in one piece.
  private let words: Set<String>

  /// Reads `output`, which is UTF-8.
  ///
  /// O(n).
  init(_ output: [UInt8]) {
    let split = output.split(separator: 0x0C, omittingEmptySubsequences: false)
    pages = RunningHeads.removed(from: split.map(Self.lines(of:)))
    let lines = Array(pages.joined())
    margin = Self.leftmost(lines.map(\.indent))
    let ends = lines.map(\.end).sorted()
    width = ends.isEmpty ? 0 : ends[ends.count * 9 / 10]
    let gaps = pages.flatMap { $0.dropFirst().map(\.gap) }
    spacing = gaps.count { $0 == 0 } * 3 >= gaps.count ? 0 : Self.mostCommon(gaps) ?? 0
    let (spacing, margin) = (spacing, margin)
    let wider = gaps.filter { $0 > spacing }
    indents = lines.count { $0.indent > margin + 1 } > wider.count
    paragraphGap = indents ? spacing : Self.mostCommon(wider) ?? spacing
    fullest = pages.map(\.count).max() ?? 0
    words = Self.wholeWords(output, of: lines)
    write()
  }

  // MARK: Lines

  private static func lines(of page: ArraySlice<UInt8>) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    var gap = 0
    for raw in page.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let line = PrintedLine(raw, gap: gap) {
        lines.append(line)
        gap = 0
      } else {
        gap += 1
      }
    }
    return lines
  }

  /// The words that `lines` break, as far as they stand unbroken somewhere in `output`.
  private static func wholeWords(_ output: [UInt8], of lines: [PrintedLine]) -> Set<String> {
    var broken: Set<ArraySlice<UInt8>> = []
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard let word = line.brokenWord else { continue }
      broken.insert(Array((word + next.firstWord).utf8)[...])
    }
    guard !broken.isEmpty else { return [] }
    let whole = output.split { !PrintedLine.isLetter($0) }.filter(broken.contains)
    return Set(whole.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The smallest of `indents` that one line in twelve has; in a dialogue most lines open a paragraph.
  private static func leftmost(_ indents: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for indent in indents { counts[indent, default: 0] += 1 }
    return counts.keys.sorted().first { (counts[$0] ?? 0) * 12 >= indents.count } ?? 0
  }

  /// The most common of `values`, the smallest of several; nil if there is none.
  private static func mostCommon(_ values: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
  }

  // MARK: Paragraphs

  private mutating func write() {
    var paragraph = ""
    var above: PrintedLine?
    for (number, page) in pages.enumerated() {
      for (place, line) in page.enumerated() {
        let isFirst = place == 0
        let opens = above.map { opensParagraph(line, below: $0, isFirst: isFirst) } ?? true
        if opens {
          end(&paragraph)
          if !text.isEmpty {
            let room = isFirst ? (isShort(number - 1) ? 2 : 0) : max(0, line.gap - paragraphGap)
            text += String(repeating: "\n", count: min(room, 8))
          }
          paragraph = line.words
        } else {
          append(line, behind: above, to: &paragraph)
        }
        above = line
      }
    }
    end(&paragraph)
  }

  private func opensParagraph(
    _ line: PrintedLine, below above: PrintedLine, isFirst: Bool
  ) -> Bool {
    if isIndented(line) || isCentred(above) { return true }
    let isBroken = above.end * 10 < width * 6
    guard isFirst else { return line.gap > spacing || isBroken }
    // Across pages nothing shows the gap.
    if line.words.first?.isLowercase == true { return false }
    return isBroken || above.endsSentence && (!indents || above.end * 10 < width * 9)
  }

  private func isIndented(_ line: PrintedLine) -> Bool { line.indent > margin + 1 }

  private func isCentred(_ line: PrintedLine) -> Bool {
    line.indent > margin + 12 && line.end < width
  }

  /// Whether page `number` ends far above its foot, as the last of a chapter does.
  private func isShort(_ number: Int) -> Bool {
    guard pages.indices.contains(number) else { return false }
    return pages[number].count * 10 < fullest * 7
  }

  private mutating func end(_ paragraph: inout String) {
    guard !paragraph.isEmpty else { return }
    text += (text.isEmpty ? "" : "\n\n") + paragraph
    paragraph = ""
  }

  /// Appends a line to its paragraph, and joins the word that was broken between the two.
  private func append(
    _ line: PrintedLine, behind above: PrintedLine?, to paragraph: inout String
  ) {
    let last = paragraph.unicodeScalars.last
    if last == "\u{AD}" {
      paragraph.unicodeScalars.removeLast()
    } else if last == "-", let word = above?.brokenWord, line.words.first?.isLowercase == true {
      if words.contains(word + line.firstWord) { paragraph.unicodeScalars.removeLast() }
    } else if last != "\u{2014}", last != "-" {
      // A dash goes on without a blank, as it was written.
      paragraph += " "
    }
    paragraph += line.words
  }
}
