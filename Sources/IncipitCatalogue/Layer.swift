import Foundation
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

/// One step's result for one manuscript, as it is stored: JSON with sorted keys.
package struct Layer: Hashable, Sendable {
  package let step: LayerStep
  package let data: [UInt8]

  package init(step: LayerStep, data: [UInt8]) {
    self.step = step
    self.data = data
  }

  /// The layers of `reading`, one for each step in the order of `LayerStep`.
  package static func layers(of reading: Reading) throws(CatalogueError) -> [Layer] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return try LayerStep.allCases.map { step in
        let data =
          switch step {
          case .facts: try encoder.encode(reading.work)
          case .scenes: try encoder.encode(reading.scenes)
          case .inserts: try encoder.encode(reading.inserts)
          case .characters: try encoder.encode(reading.characters)
          case .mentions: try encoder.encode(reading.mentions)
          case .quotations: try encoder.encode(reading.quotations)
          case .places: try encoder.encode(reading.places)
          case .times: try encoder.encode(reading.times)
          case .findings: try encoder.encode(reading.findings)
          }
        return Layer(step: step, data: Array(data))
      }
    } catch {
      throw CatalogueError(.other, underlying: String(describing: error))
    }
  }
}

extension Reading {
  /// The reading that `layers` hold.
  ///
  /// - Throws: `brokenLayer` for the first that is missing or cannot be decoded.
  package init(_ layers: [Layer]) throws(CatalogueError) {
    let data = Dictionary(layers.map { ($0.step, $0.data) }) { first, _ in first }
    func decoded<Value: Decodable>(_ step: LayerStep) throws(CatalogueError) -> Value {
      guard let bytes = data[step] else { throw CatalogueError(.brokenLayer(step.rawValue)) }
      do {
        return try JSONDecoder().decode(Value.self, from: Data(bytes))
      } catch {
        throw CatalogueError(.brokenLayer(step.rawValue), underlying: String(describing: error))
      }
    }
    self.init(
      work: try decoded(.facts), scenes: try decoded(.scenes), inserts: try decoded(.inserts),
      characters: try decoded(.characters), mentions: try decoded(.mentions),
      quotations: try decoded(.quotations), places: try decoded(.places),
      times: try decoded(.times), findings: try decoded(.findings))
  }
}
