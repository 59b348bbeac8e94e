import IncipitBooks

/// The people of a work, each with a drawn bar for the share of the talk.
struct CastRows {
  let card: Card
  let palette: SpeakerPalette

  /// Most present first.
  var rows: [PageValue] {
    card.cast.map { member in
      let character = member.character
      let others = character.aliases.count - Self.maximumAliases
      return .record([
        "name": .text(character.name),
        "personAddress": .text(PersonPage.address(of: character.name, in: card.id)),
        "aliases": .text(
          character.aliases.prefix(Self.maximumAliases).joined(separator: " · ")
            + (others > 0 ? " · …" : "")),
        "pronouns": .text(character.pronouns.map(Wording.pronouns)),
        "isNarrator": .flag(character.isNarrator),
        "isDoubtful": .flag(character.confidence < 0.7),
        "sureness": .text(Wording.confidence(character.confidence)),
        "mentions": .text(Wording.count(character.mentions, "mention", "mentions")),
        "quotations": .text(Wording.count(character.quotations, "line of talk", "lines of talk")),
        "share": .number(Wording.percent(member.shareOfTalk)),
        "speaks": .flag(member.shareOfTalk > 0),
        "color": .number(palette.number(of: character.id)),
      ])
    }
  }

  /// How much of the talk has a speaker: "34 speeches, 3 of them without a known speaker".
  var talk: String {
    let all = Wording.count(card.speeches, "speech", "speeches")
    switch card.unresolvedSpeeches {
    case 0: return all
    case 1: return "\(all), 1 of them without a known speaker"
    case let unresolved:
      return "\(all), \(Wording.grouped(unresolved)) of them without a known speaker"
    }
  }

  private static let maximumAliases = 8
}
