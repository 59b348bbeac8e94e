package import IncipitBooks
import IncipitCollation
import IncipitText

/// A manuscript and its reading, made ready to be stored.
///
/// Making it is pure and takes the time (layers, folding, cutting of scenes), so that the one writer of the
/// database does not have to.
package struct CatalogueEntry: Sendable {
  package let source: SourceDescription
  package let reading: Reading
  /// Names the programs that made the reading; a layer of another version is stale.
  package let version: String
  let text: SourceText
  let chapterCount: Int
  let layers: [Layer]
  let scenes: [SceneRow]
  let columns: WorkColumns
  let facts: [FactRow]
  /// What a comparison with other files asks of this one.
  let collation: String
  let sketch: TextSketch

  package init(manuscript: Manuscript, reading: Reading, version: String) {
    source = manuscript.source
    text = manuscript.text
    chapterCount = manuscript.chapterCount
    self.reading = reading
    self.version = version
    layers = Layer.layers(of: reading)
    scenes = SceneRow.rows(reading: reading, manuscript: manuscript)
    columns = WorkColumns(reading.work, chapters: manuscript.chapterCount)
    facts = FactRow.rows(
      work: reading.work, characters: reading.characters, places: reading.places)
    collation = LooseFile(id: 0, manuscript, reading).line
    sketch = TextSketch(manuscript)
  }
}
