extension MarkupTree {
  /// How many nodes there are, the root included.
  package var count: Int { nodes.count - 1 }

  /// Whether `node` is text.
  package func isText(_ node: Int) -> Bool { nodes[node].name < 0 }

  /// The element's name in lower case, with its prefix if it has one; empty for text and the root.
  package func name(_ node: Int) -> String {
    nodes[node].name < 0 ? "" : names[Int(nodes[node].name)]
  }

  /// The element's name without a prefix: that of `dc:title` is `title`.
  package func localName(_ node: Int) -> Substring {
    let name = name(node)
    return name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// Behind the last node in `node`.
  package func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// Behind the last node that the inline element `node` sets in its own type.
  ///
  /// Before `end(_:)` where its end tag stands within a paragraph that it opened before.
  package func reach(_ node: Int) -> Int { Int(nodes[node].reach) }

  /// The element that `node` stands in; nil for the root.
  package func parent(_ node: Int) -> Int? {
    nodes[node].parent < 0 ? nil : Int(nodes[node].parent)
  }

  /// The nodes directly in `node`.
  package func children(_ node: Int) -> Children {
    Children(tree: self, upcoming: node + 1, end: end(node))
  }

  /// Every node in `node`, however deep, without itself.
  package func inside(_ node: Int) -> Range<Int> { node + 1..<end(node) }

  /// The text in `node`; shares storage.
  ///
  /// O(1).
  package func bytes(_ node: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[node].text)..<Int(nodes[end(node)].text)]
  }

  /// The text in `node` with white space run together, none at its ends; of a long one the beginning.
  ///
  /// It is meant for labels, titles and names. Elements that stand in each other have the same text, and
  /// whoever asks for the string of each is to pay for `maximumStringBytes` at most.
  package func string(_ node: Int) -> String {
    RunTogether.string(of: bytes(node), atMost: Self.maximumStringBytes)
  }

  /// How much of an element's text is made into a string, in bytes.
  package static let maximumStringBytes = 1 << 14

  /// The value of the attribute `name` (lower case, with or without its prefix); nil if it has none.
  package func attribute(_ node: Int, _ name: String) -> String? {
    guard !isText(node) else { return nil }
    var prefixed: Attribute?
    for attribute in attributes[Int(nodes[node].attribute)..<Int(nodes[node + 1].attribute)] {
      let other = names[Int(attribute.name)]
      if other == name { return value(attribute) }
      if prefixed == nil, other.hasSuffix(name), other.dropLast(name.utf8.count).last == ":" {
        prefixed = attribute
      }
    }
    return prefixed.map(value)
  }

  private func value(_ attribute: Attribute) -> String {
    String(decoding: values[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
  }

  /// Whether `name` is among the element's classes.
  package func hasClass(_ node: Int, _ name: String) -> Bool {
    attribute(node, "class")?.split { $0.isWhitespace }.contains(name[...]) ?? false
  }

  /// The first element with the id `id`.
  package func element(id: String) -> Int? { ids[id] }

  /// The elements in `node` that are called `name`, in order.
  package func elements(_ name: String, in node: Int = MarkupTree.root) -> [Int] {
    inside(node).filter { !isText($0) && localName($0) == name }
  }

  /// The first element in `node` that is called `name`.
  package func first(_ name: String, in node: Int = MarkupTree.root) -> Int? {
    inside(node).first { !isText($0) && localName($0) == name }
  }

  /// The first element in `node` that has the class `name`.
  package func first(withClass name: String, in node: Int = MarkupTree.root) -> Int? {
    inside(node).first { hasClass($0, name) }
  }

  /// The nearest element before `node` in the same parent; nil if it is the first.
  ///
  /// O(depth).
  package func elementBefore(_ node: Int) -> Int? {
    guard let parent = parent(node) else { return nil }
    var sibling = node - 1
    while sibling > parent {
      while let outer = self.parent(sibling), outer != parent { sibling = outer }
      if !isText(sibling) { return sibling }
      sibling -= 1
    }
    return nil
  }

  /// The nodes directly in an element, in order.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: MarkupTree
    fileprivate var upcoming: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = tree.end(upcoming) }
      return upcoming
    }
  }
}
