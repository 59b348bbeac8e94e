import IncipitBooks
import IncipitText

/// The scenes of a work, each linked to its first line.
struct SceneRows {
  let page: WorkPage

  /// In order of the text.
  var rows: [PageValue] {
    page.reading.scenes.enumerated().map { index, scene in
      .record([
        "sceneNumber": .number(index + 1),
        "sceneAddress": .text(
          page.layout.address(ofPlaceAt: Int(scene.span.start), in: page.card.id)),
        "sceneOpening": .text(page.layout.manuscript.text.opening(of: scene.span)),
        "scenePlace": .text(scene.place),
        "sceneTime": .text(scene.time),
        "there": .text(
          scene.present.prefix(6).compactMap { page.palette.names[$0] }.joined(separator: ", ")),
        "eyes": .text(scene.pointOfView.flatMap { page.palette.names[$0] }),
        "isFlashback": .flag(scene.isFlashback),
        "breakWords": .text(words(for: scene.break)),
      ])
    }
  }

  private func words(for break: Scene.Break) -> String? {
    switch `break` {
    case .implicit: "a break that the text does not mark"
    case .timeShift: "the time moves"
    case .start, .marker, .chapter: nil
    }
  }
}
