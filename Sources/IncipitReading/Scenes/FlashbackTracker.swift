import IncipitBooks
import IncipitText

/// Tells, scene by scene, whether the story is looking back.
///
/// A look back that a line of its own opens ("An hour earlier") lasts until the story says that it is
/// in the present again; if it never does, and for one that opens within a paragraph, it lasts one
/// scene.
struct FlashbackTracker {
  /// Where the story says that it is in the present again, in order.
  private let returns: [UInt32]
  private var lastsUntil: UInt32 = 0

  init(_ times: [TimeMark]) {
    returns = times.filter { $0.effect == .now }.map(\.span.start)
  }

  /// Whether the next scene looks back; to be asked once a scene, in order.
  mutating func isFlashback(
    at span: TextSpan, _ kind: Scene.Break, time: TimeMark?, isPluperfect: Bool
  ) -> Bool {
    if let time {
      switch time.effect {
      case .back:
        let opensWithLine = time.span.end <= span.start
        let end = opensWithLine ? returns.first { $0 > span.start } : nil
        lastsUntil = end ?? span.end
        return true
      case .now:
        lastsUntil = 0
        return false
      case .forward:
        if time.span.end <= span.start, lastsUntil <= span.start { return false }
      }
    }
    if kind == .chapter { lastsUntil = 0 }
    if span.start < lastsUntil { return true }
    return isPluperfect && kind != .start && time == nil
  }
}
