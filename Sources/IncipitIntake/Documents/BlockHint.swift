import IncipitBooks

/// What markup says of a block beyond its words.
struct BlockHint: Equatable {
  /// What the source's reader knows it to be; nil where only the words can tell.
  var kind: Part.Kind?
  /// Of a heading, 1…6; 0 for what is none.
  var level = 0
  /// The chapter that begins with this block, its heading.
  var chapter: ChapterHeading?
}
