import IncipitBooks
import IncipitLexicon
import IncipitText

/// Speech that a dash opens and nothing closes: "— I know it, said Ada. It is Thursday."
///
/// A paragraph that begins with a dash is speech but for its tags and beats. Narration begins behind
/// the mark that ends the speech, with a tag ("said Ada") or a gesture ("She smiled."), and runs to the
/// end of its sentence; a comma within a tag gives the word back to the speaker, unless what follows
/// only tells more of them ("said Ada, turning round."). Another dash opens speech again.
struct DashSpeech {
  private let table: TokenTable
  private let index: Int
  private let end: Int
  private var found: [FoundQuotation] = []

  /// The quotations of paragraph `index`, which begins with a dash.
  ///
  /// O(tokens of the paragraph).
  static func quotations(in index: Int, of table: TokenTable) -> [FoundQuotation] {
    var speech = DashSpeech(index, table)
    speech.run()
    return speech.found
  }

  private init(_ index: Int, _ table: TokenTable) {
    self.table = table
    self.index = index
    end = table.paragraphs[index].tokens.upperBound
  }

  private mutating func run() {
    let paragraph = table.paragraphs[index]
    var start: Int? = Int(paragraph.span.start)
    var position = paragraph.tokens.lowerBound + 1
    while position < end {
      guard let opened = start else {
        // In narration: to the next sentence that somebody says, or the next dash.
        if isDash(position) || !isNarration(position) {
          start = Int(table.tokens[position].start)
          position += 1
        } else {
          position = sentenceEnd(from: position)
        }
        continue
      }
      if isReopening(position) {
        add(opened, to: Int(table.tokens[position].start))
        start = Int(table.tokens[position].start)
        position += 1
        continue
      }
      guard let narration = narrationStart(behind: position) else {
        position += 1
        continue
      }
      let isLoose =
        isDash(position) && table.tokens[position - 1].end < table.tokens[position].start
      add(opened, to: Int(isLoose ? table.tokens[position].start : table.tokens[position].end))
      position = narrationEnd(from: narration)
      // Behind a tag's comma the speech goes on; behind its full stop that is to be seen.
      let isOpen = position > 0 && (table.word(position - 1) == "," || isDash(position - 1))
      start = position < end && isOpen ? Int(table.tokens[position].start) : nil
    }
    if let opened = start { add(opened, to: Int(paragraph.span.end)) }
  }

  private mutating func add(_ start: Int, to stop: Int) {
    let span = table.text.trimmed(TextSpan(start, stop))
    let words = table.tokens(in: span)
    guard words.contains(where: { table.tokens[$0].kind != .punctuation }) else { return }
    found.append(FoundQuotation(span: span, paragraph: index, isCertain: true))
  }

  private func isDash(_ index: Int) -> Bool {
    ["—", "–", "-", "--", "―"].contains(table.word(index))
  }

  private func isSentenceMark(_ index: Int) -> Bool {
    [".", "!", "?", "…", "..."].contains(table.word(index))
  }

  /// Whether a dash at `position` begins the next speaker's words: behind a full stop and a gap.
  private func isReopening(_ position: Int) -> Bool {
    guard isDash(position), position + 1 < end, isSentenceMark(position - 1) else { return false }
    return table.tokens[position - 1].end < table.tokens[position].start
      && table.tokens[position + 1].isCapitalised && !startsTag(position + 1)
  }

  /// The first token of the tag or gesture that stands behind the mark at `position`, if one does.
  private func narrationStart(behind position: Int) -> Int? {
    guard table.tokens[position].kind == .punctuation, position + 1 < end else { return nil }
    let isMark = table.word(position) == "," || isSentenceMark(position)
    guard isMark || isDash(position) else { return nil }
    // "— I know it, — said Ada": the comma belongs to the speech and the dash to neither.
    let next = isMark && isDash(position + 1) ? position + 2 : position + 1
    guard next < end else { return nil }
    if startsTag(next) { return next }
    return isSentenceMark(position) && isGesture(next) ? next : nil
  }

  private func startsTag(_ index: Int) -> Bool {
    TagScanner.isTag(index, end, table) || TagScanner.thinkingTagEnd(index, end, table) != nil
  }

  /// "She smiled", "Ada looked up", "His hand shook": no speech, whoever is meant.
  private func isGesture(_ index: Int) -> Bool {
    guard index + 1 < end, table.tokens[index].isCapitalised else { return false }
    let classes = table.classes(index)
    if ["he", "she", "they"].contains(table.word(index)) || isName(index) {
      return isGestureVerb(index + 1)
        || index + 2 < end && table.classes(index + 1).contains(.adverb) && isGestureVerb(index + 2)
    }
    guard classes.contains(.possessive), !["my", "your", "our"].contains(table.word(index)) else {
      return false
    }
    return index + 2 < end && !table.classes(index + 2).isDisjoint(with: [.pastVerb, .presentVerb])
      && Self.bodyParts.contains(table.word(index + 1))
  }

  private func isGestureVerb(_ index: Int) -> Bool {
    table.classes(index).contains(.weakSpeechVerb) || Self.gestures.contains(table.word(index))
  }

  private func isName(_ index: Int) -> Bool {
    table.tokens[index].isCapitalised
      && (table.classes(index).isEmpty || table.classes(index).contains(.givenName))
  }

  /// The token behind a tag: behind the comma or dash that ends it, or behind its sentence.
  private func narrationEnd(from start: Int) -> Int {
    var position = start
    while position < end {
      if isSentenceMark(position) || table.word(position) == ":" { return position + 1 }
      if isDash(position), table.tokens[position].kind == .punctuation { return position + 1 }
      if table.word(position) == ",", !tellsMore(position + 1) { return position + 1 }
      position += 1
    }
    return end
  }

  /// Whether the words behind a tag's comma tell more of the speaker: "turning round", "with a smile".
  private func tellsMore(_ index: Int) -> Bool {
    guard index < end else { return true }
    let word = table.word(index)
    guard !table.tokens[index].isCapitalised else { return false }
    if Self.goingOn.contains(word) || word.count > 4 && word.hasSuffix("ing") { return true }
    if word.count > 3, word.hasSuffix("ly"), !["only", "really", "surely"].contains(word) {
      return true
    }
    if ["and", "then", "but"].contains(word), index + 1 < end {
      return !table.classes(index + 1).isDisjoint(with: .pastVerb)
        || table.word(index + 1).hasSuffix("ing")
    }
    if ["his", "her", "their"].contains(word), index + 1 < end {
      return Self.bodyParts.contains(table.word(index + 1))
    }
    return table.classes(index).contains(.pastVerb) && !table.classes(index).contains(.ordinary)
  }

  /// Whether the sentence at `index` is told: of a third person, without "I", "you" or a verb in the
  /// present that only a speaker would use.
  private func isNarration(_ index: Int) -> Bool {
    var position = index
    let isThird = ["he", "she", "they"].contains(table.word(index))
    var hasVerb = isThird && !(index + 1 < end && Self.present.contains(table.word(index + 1)))
    while position < end {
      let word = table.word(position)
      if Self.spoken.contains(word) { return false }
      if !table.classes(position).isDisjoint(with: [.pastVerb]) || Self.past.contains(word) {
        hasVerb = true
      }
      if position > index, table.classes(position).contains(.presentVerb),
        ["he", "she", "it"].contains(table.word(position - 1)) || isName(position - 1)
      {
        hasVerb = true
      }
      if isSentenceMark(position) {
        if word == "?" || word == "!" { return false }
        break
      }
      position += 1
    }
    return hasVerb
  }

  private func sentenceEnd(from start: Int) -> Int {
    var position = start
    while position < end {
      if isSentenceMark(position) { return position + 1 }
      if isDash(position), position > start { return position }
      position += 1
    }
    return end
  }

  private static let goingOn: Set<String> = [
    "with", "without", "as", "while", "who", "whose", "still", "from", "half", "not", "in", "at",
    "over", "under", "into", "through", "behind", "before", "after", "when",
  ]
  private static let spoken: Set<String> = [
    "i", "me", "my", "mine", "you", "your", "yours", "we", "us", "our", "'m", "'re", "'ll", "let's",
    "yes", "no", "oh", "please", "don't", "can't", "won't", "isn't", "aren't",
  ]
  private static let past: Set<String> = ["was", "were", "had", "did"]
  private static let present: Set<String> = ["is", "are", "has", "will", "can", "'s", "'ll", "'re"]
  private static let gestures: Set<String> = [
    "looked", "looks", "turned", "turns", "shook", "shakes", "leaned", "leans", "glanced",
    "glances",
    "stared", "stares", "stood", "stands", "sat", "sits", "rose", "rises", "walked", "walks",
    "took",
    "takes", "reached", "reaches", "raised", "raises", "lifted", "lifts", "closed", "closes",
    "opened",
    "opens", "paused", "pauses", "blinked", "blinks", "frowned", "frowns", "winced", "winces",
    "pointed", "points", "pulled", "pulls", "pushed", "pushes", "dropped", "drops", "waved",
    "waves",
    "held", "holds", "rubbed", "rubs", "stepped", "steps", "waited", "waits", "slammed", "slams",
    "touched", "touches", "kissed", "kisses", "hugged", "hugs", "squeezed", "squeezes", "rolled",
    "rolls", "bit", "bites", "blushed", "blushes", "poured", "pours", "picked", "picks", "set",
    "sets",
  ]
  private static let bodyParts: Set<String> = [
    "eyes", "eye", "hand", "hands", "voice", "face", "mouth", "lips", "head", "arm", "arms",
    "smile",
    "fingers", "shoulders", "shoulder", "chin", "brow", "eyebrows", "heart", "breath", "gaze",
    "jaw",
    "back", "knees", "cheeks",
  ]
}
