/// What a word's capitals say, given those of its sentence.
///
/// A capital says nothing at the beginning of a sentence, in a headline, or where everything is shouted; a small
/// letter says nothing where nobody cares for capitals.
package enum Casing: UInt8, CaseIterable, Sendable {
  case lower
  case capitalised
  /// Capitalised, and the first word of its sentence.
  case initial
  case shouted
  /// In a sentence all in capitals.
  case inShouting
  /// Capitalised, as nearly all words of the sentence are.
  case inHeadline
  /// In a sentence without any capital.
  case careless
  /// Without letter or digit.
  case mark

  /// The casing of each word of one sentence.
  ///
  /// - Parameters:
  ///   - capitals: of the sentence's words.
  ///   - isMark: which of them have neither letter nor digit, by place.
  ///   - casings: gets one value a word appended.
  package static func append(
    _ capitals: ArraySlice<TaggerText.Capitals>, isMark: (Int) -> Bool, to casings: inout [Casing]
  ) {
    var words = 0
    var first = 0
    var all = 0
    for index in capitals.indices where !isMark(index) {
      words += 1
      switch capitals[index] {
      case .none: break
      case .first: first += 1
      case .all: all += 1
      }
    }
    let isShouting = all >= 2 && all * 5 >= words * 3
    let isHeadline = !isShouting && words >= 4 && (first + all) * 5 >= words * 4
    let isCareless = words >= 3 && first + all == 0
    var isFirst = true
    for index in capitals.indices {
      if isMark(index) {
        casings.append(.mark)
        continue
      }
      let casing: Casing =
        switch capitals[index] {
        case _ where isShouting: .inShouting
        case .none: isCareless ? .careless : .lower
        case .first: isHeadline ? .inHeadline : isFirst ? .initial : .capitalised
        case .all: .shouted
        }
      casings.append(casing)
      isFirst = false
    }
  }

  /// The casing of each place of `text`.
  package static func casings(of text: TaggerText) -> [Casing] {
    var casings: [Casing] = []
    casings.reserveCapacity(text.words.count)
    for index in text.sentences.indices {
      append(
        text.capitals[text.sentence(index)], isMark: { text.isMark[Int(text.words[$0])] },
        to: &casings)
    }
    return casings
  }
}
