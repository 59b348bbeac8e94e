/// Names whom each turn of a conversation is said to.
struct AddresseeFinder {
  /// The turns of one conversation.
  let turns: [Turn]
  let presence: Presence

  /// Whom a turn is said to: who is called, else who spoke before or speaks next, else the only
  /// other one there.
  func address(_ index: Int, _ decisions: inout [SpeakerDecoder.Decision]) {
    let speaker = decisions[index].speaker
    let turn = turns[index]
    let called = turn.called.map(Int32.init).filter { $0 != speaker }
    if let first = called.first {
      decisions[index].addressees = Array(Set(called)).sorted()
      decisions[index].addresseeConfidence =
        called.count == 1 || called.allSatisfy { $0 == first } ? 0.9 : 0.6
      return
    }
    var before: Int32?
    var position = index - 1
    while position >= 0, index - position <= 3 {
      if decisions[position].speaker != speaker, decisions[position].speaker >= 0 {
        before = decisions[position].speaker
        break
      }
      position -= 1
    }
    var after: Int32?
    position = index + 1
    while position < turns.count, position - index <= 3 {
      if decisions[position].speaker != speaker, decisions[position].speaker >= 0 {
        after = decisions[position].speaker
        break
      }
      position += 1
    }
    if let before, let after {
      decisions[index].addressees = [before]
      decisions[index].addresseeConfidence = before == after ? 0.9 : 0.6
    } else if let only = before ?? after {
      decisions[index].addressees = [only]
      decisions[index].addresseeConfidence = 0.7
    } else {
      for distance in 0..<4 where turn.paragraph - distance >= 0 {
        let others = presence.paragraphs[turn.paragraph - distance].map(\.person)
          .filter { $0 != speaker }
        if let other = others.first {
          decisions[index].addressees = [other]
          decisions[index].addresseeConfidence = others.count == 1 ? 0.6 : 0.4
          break
        }
      }
    }
  }
}
