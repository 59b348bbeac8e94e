package import IncipitText

/// A text with the words that stand for its people, and which of them stand for the same one.
package struct GoldCoreference: Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// "Ada Lovelace"
    case name = "PROP"
    /// "the old nurse"
    case nominal = "NOM"
    /// "she"
    case pronoun = "PRON"
  }

  /// Words that stand for a person, or for several.
  package struct Mention: Hashable, Sendable {
    /// Of the whole phrase, what hangs on its noun with it: "the nurse who had lost her keys".
    package let span: TextSpan
    /// The noun that carries it, "nurse"; as the span for a pronoun.
    package let head: TextSpan
    package let kind: Kind
    /// Index into `clusters`.
    package let cluster: Int

    package init(span: TextSpan, head: TextSpan, kind: Kind, cluster: Int) {
      self.span = span
      self.head = head
      self.kind = kind
      self.cluster = cluster
    }
  }

  package let name: String
  /// As a reader would meet it; all spans are of this text.
  package let text: SourceText
  /// By start, the longer first: a phrase stands before the phrases within it.
  package let mentions: [Mention]
  /// How the gold calls each person or group.
  package let clusters: [String]

  package init(name: String, text: SourceText, mentions: [Mention], clusters: [String]) {
    self.name = name
    self.text = text
    self.mentions = mentions
    self.clusters = clusters
  }

  /// The pronouns that are scored; they, you and I ask for other rules.
  package static let scoredPronouns: Set<String> = [
    "he", "him", "his", "himself", "she", "her", "hers", "herself",
  ]

  /// Indices of the mentions that are one of `scoredPronouns`.
  package var scored: [Int] {
    mentions.indices.filter {
      mentions[$0].kind == .pronoun
        && Self.scoredPronouns.contains(text.string(mentions[$0].span).lowercased())
    }
  }
}
