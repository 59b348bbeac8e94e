package import IncipitBooks

/// A step of the reading whose result is stored on its own.
package enum LayerStep: String, Hashable, Sendable, CaseIterable {
  case facts
  case scenes
  case inserts
  case characters
  case mentions
  case quotations
  case places
  case times
  case findings
}

/// One step's result for one manuscript, as it is stored: flat bytes, see `FlatEncoder`.
package struct Layer: Hashable, Sendable {
  package let step: LayerStep
  package let data: [UInt8]

  package init(step: LayerStep, data: [UInt8]) {
    self.step = step
    self.data = data
  }

  /// The layers of `reading`, one for each step in the order of `LayerStep`.
  package static func layers(of reading: Reading) -> [Layer] {
    LayerStep.allCases.map { step in
      let data =
        switch step {
        case .facts: FlatEncoder.bytes(of: reading.work)
        case .scenes: FlatEncoder.bytes(of: reading.scenes)
        case .inserts: FlatEncoder.bytes(of: reading.inserts)
        case .characters: FlatEncoder.bytes(of: reading.characters)
        case .mentions: FlatEncoder.bytes(of: reading.mentions)
        case .quotations: FlatEncoder.bytes(of: reading.quotations)
        case .places: FlatEncoder.bytes(of: reading.places)
        case .times: FlatEncoder.bytes(of: reading.times)
        case .findings: FlatEncoder.bytes(of: reading.findings)
        }
      return Layer(step: step, data: data)
    }
  }
}

extension LayerStep {
  /// The value that the layer of this step holds.
  ///
  /// - Throws: `brokenLayer` if `data` is missing or holds no such value.
  func decoded<Value: FlatValue>(_ data: [UInt8]?) throws(CatalogueError) -> Value {
    guard let data else { throw CatalogueError(.brokenLayer(rawValue)) }
    do {
      return try FlatDecoder.value(from: data)
    } catch {
      throw CatalogueError(.brokenLayer(rawValue), underlying: error.description)
    }
  }
}

extension Reading {
  /// The reading that `layers` hold.
  ///
  /// - Throws: `brokenLayer` for the first that is missing or cannot be decoded.
  package init(_ layers: [Layer]) throws(CatalogueError) {
    let data = Dictionary(layers.map { ($0.step, $0.data) }) { first, _ in first }
    func decoded<Value: FlatValue>(_ step: LayerStep) throws(CatalogueError) -> Value {
      try step.decoded(data[step])
    }
    self.init(
      work: try decoded(.facts), scenes: try decoded(.scenes), inserts: try decoded(.inserts),
      characters: try decoded(.characters), mentions: try decoded(.mentions),
      quotations: try decoded(.quotations), places: try decoded(.places),
      times: try decoded(.times), findings: try decoded(.findings))
  }
}
