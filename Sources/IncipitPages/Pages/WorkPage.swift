package import IncipitBooks
import IncipitText

/// The card of a work: its facts and who says them, its people, scenes, copies and findings.
package struct WorkPage: Page {
  package static let template = "work"

  /// A file that the work can be had as.
  package struct Download: Sendable {
    let name: String
    let address: String

    package init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  let card: Card
  let reading: Reading
  let layout: ReaderLayout
  let palette: SpeakerPalette
  let downloads: [Download]
  /// What other works say that it may be.
  let suggestions: SuggestionRows
  /// Sent back with each form, to show that the form is ours.
  let formToken: String
  let own: CardOwn
  /// The work that this one stands behind as its version; nil if it stands for itself.
  let kept: Int64?

  /// The card of a work.
  ///
  /// - Parameters:
  ///   - card: The facts, corrections applied.
  ///   - layout: The text, and where the reader shows each offset of it.
  ///   - reading: Scenes and speakers.
  ///   - downloads: The files that the work can be had as.
  ///   - suggestions: What other works say that it may be.
  ///   - formToken: What each form sends back, to show that it is ours.
  ///   - own: What the person has done with the work.
  ///   - kept: The work that this one stands behind as its version.
  package init(
    card: Card, layout: ReaderLayout, reading: Reading, downloads: [Download],
    suggestions: SuggestionRows = SuggestionRows([], headings: [:]), formToken: String,
    own: CardOwn = CardOwn(), kept: Int64? = nil
  ) {
    self.card = card
    self.layout = layout
    self.reading = reading
    palette = SpeakerPalette(reading)
    self.downloads = downloads
    self.suggestions = suggestions
    self.formToken = formToken
    self.own = own
    self.kept = kept
  }

  package var windowTitle: String { ItemValue.shortened(card.heading) }

  package var content: [String: PageValue] {
    let work = card.work
    let facts = FactRows(page: self)
    let cast = CastRows(card: card, palette: palette)
    let scenes = SceneRows(page: self).rows
    let content: [String: PageValue] = [
      "title": FactValue.record(work.title),
      "incipit": work.title.value == nil ? .text(work.incipit) : .nothing,
      "hasTitleAndIncipit": .flag(work.title.value != nil && work.incipit != nil),
      "opening": work.title.value == nil ? .nothing : .text(work.incipit.map(ItemValue.shortened)),
      "fileName": work.title.value == nil && work.incipit == nil
        ? .text(card.copies.first?.name ?? "Work \(card.id)") : .nothing,
      "isSpoken": .flag(ItemValue.isSpoken(work.incipit)),
      "author": FactValue.record(work.author),
      "summary": FactValue.record(work.summary),
      "readAddress": .text(ReaderLayout.address(of: card.id)),
      "workAddress": .text("/works/\(card.id)"),
      "cover": .text(card.copies.first.map { "/covers/\($0.sha256).svg" }),
      "words": .text(Wording.count(work.words, "word", "words")),
      "minutes": .text(Wording.minutes(work.readingMinutes)),
      "chapterCount": layout.leaves.count > 1
        ? .text(Wording.count(layout.leaves.count, "chapter", "chapters")) : .nothing,
      "rows": .list(facts.rows),
      "warnings": .list(facts.warnings),
      "warningCount": work.warnings.isEmpty
        ? .nothing : .text(Wording.count(work.warnings.count, "warning", "warnings")),
      "warningRow": facts.row(.warning, []),
      "suggestions": .list(suggestions.rows(formToken: formToken)),
      "hasSuggestions": .flag(!suggestions.suggestions.isEmpty),
      "cast": .list(Array(cast.rows.prefix(12))),
      "moreCast": .list(Array(cast.rows.dropFirst(12))),
      "moreCastCount": .text(Wording.count(max(0, cast.rows.count - 12), "other", "others")),
      "hasMoreCast": .flag(cast.rows.count > 12),
      "hasCast": .flag(!cast.rows.isEmpty),
      "talk": .text(cast.talk),
      "relationships": .list(relationships),
      "hasRelationships": .flag(!work.relationships.isEmpty),
      "scenes": .list(Array(scenes.prefix(12))),
      "moreScenes": .list(Array(scenes.dropFirst(12))),
      "moreScenesCount": .text(
        Wording.count(max(0, scenes.count - 12), "more scene", "more scenes")),
      "hasMoreScenes": .flag(scenes.count > 12),
      "hasScenes": .flag(!scenes.isEmpty),
      "places": .list(places),
      "hasPlaces": .flag(!card.places.isEmpty),
      "findings": .list(findings),
      "hasFindings": .flag(!card.findings.isEmpty),
      "copies": .list(copies),
      "isJoined": .flag(!card.pieces.isEmpty && card.whole == nil),
      "pieceCount": .text(Wording.count(card.pieces.count, "file", "files")),
      "hasVersions": .flag(!card.versions.isEmpty),
      "versions": .list(
        card.versions.map {
          .record([
            "versionAddress": .text("/works/\($0)"), "versionNumber": .number(Int($0)),
            "differenceAddress": .text(DifferencePage.address(of: $0, card.id)),
          ])
        }),
      "kept": kept.map { kept in
        .record([
          "keptAddress": .text("/works/\(kept)"), "keptNumber": .number(Int(kept)),
          "differenceAddress": .text(DifferencePage.address(of: card.id, kept)),
        ])
      } ?? .nothing,
      "workNumber": .number(Int(card.id)),
      "removedOn": .text(card.removedAt.map(Wording.day)),
      "canRemove": .flag(card.isShelved),
      "whole": kept == nil ? .text(card.whole.map { "/works/\($0)" }) : .nothing,
      "downloads": .list(
        downloads.map {
          .record(["downloadName": .text($0.name), "downloadAddress": .text($0.address)])
        }),
      "added": .text(Wording.day(card.addedAt)),
      "formToken": .text(formToken),
      "query": .nothing,
    ]
    return content.merging(own.content(layout: layout, work: card.id)) { $1 }
  }

  /// The words of `span`, linked to their place in the reader.
  func quote(_ span: TextSpan) -> PageValue? {
    guard !span.isEmpty else { return nil }
    return EvidenceQuote(span, in: layout.manuscript.text)
      .record(address: layout.address(of: span, in: card.id))
  }
}

extension WorkPage {
  private var relationships: [PageValue] {
    card.work.relationships.map { relationship in
      .record([
        "relationshipName": FactValue.record(relationship.name, quoted: quote),
        "nature": .text(relationship.nature.map(Wording.nature)),
      ])
    }
  }

  private var places: [PageValue] {
    card.places.map { place in
      .record([
        "placeName": .text(place.name), "placeKind": .text(place.kind.rawValue),
        "placeCount": .text(Wording.count(place.spans.count, "time", "times")),
        "placeAddress": .text(place.spans.first.map { layout.address(of: $0, in: card.id) }),
      ])
    }
  }

  private var findings: [PageValue] {
    card.findings.map { finding in
      .record([
        "severity": .text(Wording.severity(finding.severity)),
        "code": .text(finding.code),
        "findingSummary": .text(finding.summary), "remedy": .text(finding.remedy),
        "findingAddress": .text(finding.span.map { layout.address(of: $0, in: card.id) }),
      ])
    }
  }

  private var copies: [PageValue] {
    card.copies.enumerated().map { index, copy in
      .record([
        "copyName": .text(copy.name), "hash": .text(String(copy.sha256.prefix(12))),
        "wholeHash": .text(copy.sha256),
        "size": .text(Wording.bytes(copy.bytes)), "encoding": .text(copy.encoding.rawValue),
        "copyAddress": .text("/works/\(card.id)/original/\(index + 1)"),
        "isRead": .flag(index == 0 && card.copies.count > 1 && card.pieces.isEmpty),
      ])
    }
  }
}
