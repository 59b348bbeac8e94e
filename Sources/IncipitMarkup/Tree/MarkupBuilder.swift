/// Puts elements and texts into a tree as their tags come, and closes what a page leaves open.
///
/// A small part of HTML's rules for building trees: enough for the words, their order and their
/// paragraphs. Crossed formatting ("<i><p>…</i>…</p>") keeps the paragraph whole and notes how far
/// the formatting reaches.
struct MarkupBuilder {
  private(set) var nodes: [MarkupTree.Node] = []
  private(set) var text: [UInt8] = []
  private(set) var attributes: [MarkupTree.Attribute] = []
  private(set) var values: [UInt8] = []
  private(set) var ids: [String: Int] = [:]
  var styles: [UInt8] = []
  var names = MarkupNames()
  var oddities: Set<MarkupOddity> = []

  private let dialect: MarkupTree.Dialect
  /// The open elements, outermost first.
  private var open: [Open] = []
  /// How many elements of each name are open, by the name's number.
  private var openCount: [Int] = []
  /// How many open elements of each name were left out for standing too deep.
  private var leftOut: [Int] = []
  /// Whether head and body of a page have been met.
  private var met: Set<String> = []
  /// Whether the next text may not be joined to the one before.
  private var startsAnew = false
  private let head: Int32

  private struct Open {
    let node: Int
    let name: Int32
    /// Whether its end tag has come, though elements in it are open.
    var isEnded = false
  }

  init(_ dialect: MarkupTree.Dialect) {
    self.dialect = dialect
    head = names.number("head")
    push(0)
  }

  /// Whether no more nodes fit.
  var isFull: Bool { nodes.count >= MarkupTree.maximumNodes }

  // MARK: Text and attributes

  /// Appends text to the element that is open.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if value(openCount, head) > 0, !isInText, bytes.contains(where: { $0 > 0x20 }) {
      close(["head"], at: [])
    }
    let isContinued = nodes.last.map { $0.name < 0 && Int($0.parent) == open.last?.node } ?? false
    if !isContinued || startsAnew { add(-1) }
    startsAnew = false
    text += bytes
    nodes[nodes.count - 1].end = Int32(nodes.count)
    nodes[nodes.count - 1].reach = Int32(nodes.count)
  }

  /// Whether the open element is one of the head's that holds text.
  private var isInText: Bool {
    open.last.map { names.rules[Int($0.name)].contains(.plain) } ?? false
  }

  /// Appends an attribute to the element that will be started next.
  mutating func append(attribute name: String, _ value: ArraySlice<UInt8>) {
    let start = UInt32(values.count)
    values += value
    attributes.append(
      MarkupTree.Attribute(name: names.number(name), start: start, end: UInt32(values.count)))
  }

  // MARK: Tags

  /// Takes a start tag; its attributes from `firstAttribute` on have been appended before.
  mutating func start(_ name: String, firstAttribute: Int, isClosed: Bool) {
    if dialect == .html, ["html", "head", "body"].contains(name), !met.insert(name).inserted {
      attributes.removeLast(attributes.count - firstAttribute)
      return
    }
    let number = names.number(name)
    let rule = names.rules[Int(number)]
    if dialect == .html { closeImplied(name, rule) }
    let isLeaf = isClosed || dialect == .html && rule.contains(.void)
    if open.count >= MarkupTree.maximumDepth, !isLeaf {
      oddities.insert(.tooDeep)
      Self.count(&leftOut, number, 1)
      attributes.removeLast(attributes.count - firstAttribute)
      if rule.contains(.block) { addBreak(number) }
      return
    }
    add(number, attribute: firstAttribute)
    let node = nodes.count - 1
    for attribute in attributes[firstAttribute...] where names.names[Int(attribute.name)] == "id" {
      let id = String(decoding: values[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      if ids[id] == nil { ids[id] = node }
    }
    if isLeaf {
      nodes[node].end = Int32(node + 1)
      nodes[node].reach = Int32(node + 1)
    } else {
      open.append(Open(node: node, name: number))
      Self.count(&openCount, number, 1)
    }
  }

  /// Takes an end tag.
  mutating func end(_ name: String) {
    let number = names.number(name)
    let rule = names.rules[Int(number)]
    if value(leftOut, number) > 0 {
      Self.count(&leftOut, number, -1)
      if rule.contains(.block) { addBreak(number) }
      return
    }
    guard value(openCount, number) > 0 else {
      // Both stand for a break on their own.
      if dialect == .html, name == "p" || name == "br" {
        start(name, firstAttribute: attributes.count, isClosed: true)
      }
      return
    }
    var crossesBlock = false
    for index in open.indices.reversed() {
      if open[index].name == number, !open[index].isEnded {
        if crossesBlock, rule.contains(.formatting) {
          finish(index)
        } else {
          pop(to: index)
        }
        return
      }
      let other = names.rules[Int(open[index].name)]
      if dialect == .html, other.contains(.boundary), !rule.contains(.boundary), name != "tr",
        name != "tbody"
      {
        return
      }
      crossesBlock = crossesBlock || other.contains(.block)
    }
  }

  /// Closes everything.
  mutating func finish() {
    pop(to: 0)
    add(-1)
  }

  // MARK: Closing

  /// Closes what the start of `name` ends without an end tag.
  private mutating func closeImplied(_ name: String, _ rule: ElementRule) {
    if !rule.contains(.head), value(openCount, head) > 0 { close(["head"], at: []) }
    if rule.contains(.block) { close(["p"], at: Self.cells) }
    switch name {
    case "li": close(["li"], at: ["ul", "ol", "menu", "dir"] + Self.cells)
    case "dt", "dd": close(["dt", "dd"], at: ["dl"] + Self.cells)
    case "option": close(["option"], at: ["select", "datalist"])
    case "td", "th": close(["td", "th"], at: ["table"])
    case "tr": close(["tr"], at: ["table"])
    case "tbody", "thead", "tfoot": close(["tbody", "thead", "tfoot"], at: ["table"])
    case "a": end("a")
    default: break
    }
  }

  private static let cells = ["table", "td", "th", "caption", "button"]

  /// Closes the innermost open element that is called one of `targets`, unless one of `limits` is
  /// in between.
  private mutating func close(_ targets: [String], at limits: [String]) {
    let targets = targets.map { names.number($0) }
    guard targets.contains(where: { value(openCount, $0) > 0 }) else { return }
    let limits = limits.map { names.number($0) }
    for index in open.indices.reversed() {
      if targets.contains(open[index].name) {
        pop(to: index)
        return
      }
      if limits.contains(open[index].name) { return }
    }
  }

  /// Notes that the element at `index` sets nothing more, and leaves open what is open in it.
  private mutating func finish(_ index: Int) {
    open[index].isEnded = true
    startsAnew = true
    nodes[open[index].node].reach = Int32(nodes.count)
    Self.count(&openCount, open[index].name, -1)
  }

  /// Closes the open elements from `index` on.
  private mutating func pop(to index: Int) {
    while open.count > index {
      let last = open.removeLast()
      nodes[last.node].end = Int32(nodes.count)
      if !last.isEnded {
        nodes[last.node].reach = Int32(nodes.count)
        Self.count(&openCount, last.name, -1)
      }
    }
  }

  // MARK: Nodes

  /// Adds an empty element where one that is left out would have begun or ended a line, unless the
  /// last node is one.
  private mutating func addBreak(_ name: Int32) {
    if let last = nodes.last, last.name >= 0, Int(last.end) == nodes.count { return }
    add(name)
    nodes[nodes.count - 1].end = Int32(nodes.count)
    nodes[nodes.count - 1].reach = Int32(nodes.count)
  }

  private mutating func push(_ name: Int32) {
    add(name)
    open.append(Open(node: nodes.count - 1, name: name))
    Self.count(&openCount, name, 1)
  }

  private mutating func add(_ name: Int32, attribute: Int? = nil) {
    nodes.append(
      MarkupTree.Node(
        name: name, parent: open.last.map { Int32($0.node) } ?? -1, end: 0, reach: 0,
        text: UInt32(text.count), attribute: UInt32(attribute ?? attributes.count)))
  }

  private static func count(_ counts: inout [Int], _ name: Int32, _ step: Int) {
    while counts.count <= Int(name) { counts.append(0) }
    counts[Int(name)] += step
  }

  private func value(_ counts: [Int], _ name: Int32) -> Int {
    Int(name) < counts.count ? counts[Int(name)] : 0
  }
}
