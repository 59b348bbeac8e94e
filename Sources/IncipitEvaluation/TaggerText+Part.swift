package import IncipitReading

extension TaggerText {
  /// Some of its sentences as a text of their own.
  package func part(_ sentences: Range<Int>) -> TaggerText {
    var part = TaggerText()
    var numbers: [Int32: Int32] = [:]
    for index in sentences {
      let places = sentence(index)
      for place in places {
        let word = words[place]
        let number = numbers[word] ?? part.learn(vocabulary[Int(word)])
        numbers[word] = number
        part.add(number, capitals: capitals[place], startsSentence: place == places.lowerBound)
      }
    }
    return part
  }
}
