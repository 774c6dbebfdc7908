/// All edits from one plan to another. Applied to the old plan it gives the new one; its inverse leads back.
public struct EditScript: Hashable, Sendable {
  /// In the order of the changes that they belong to.
  public let edits: [Edit]

  /// Whether the edits fit a plan is found out by ``apply(to:)``.
  public init(_ edits: [Edit]) { self.edits = edits }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { edits.isEmpty }

  /// The script that leads back.
  public var inverse: EditScript { EditScript(edits.map(\.inverse)) }

  /// Nodes that are neither inserted, removed nor moved keep their order; the others are put where they belong between them. Linear.
  ///
  /// - Throws: `ScriptMismatch` where the nodes are not those that the script was made for.
  public func apply(to nodes: [NodeContent]) throws(ScriptMismatch) -> [NodeContent] {
    var rest: [NodeContent?] = nodes
    var placed: [(index: Int, content: NodeContent)] = []
    for edit in edits {
      switch edit {
      case .remove(let content, let index):
        guard rest.indices.contains(index), rest[index] == content else { throw ScriptMismatch(index: index) }
        rest[index] = nil
      case .move(let pair):
        guard rest.indices.contains(pair.old), let content = rest[pair.old] else { throw ScriptMismatch(index: pair.old) }
        rest[pair.old] = nil
        placed.append((pair.new, content))
      case .insert(let content, let index): placed.append((index, content))
      case .relevel, .renumber, .retitle, .reword, .reassign: break
      }
    }
    var result = try EditScript.merge(placed, into: rest.compactMap { $0 })
    for edit in edits { try EditScript.change(&result, by: edit) }
    return result
  }

  private static func merge(
    _ placed: [(index: Int, content: NodeContent)], into kept: [NodeContent]
  ) throws(ScriptMismatch) -> [NodeContent] {
    var places = [NodeContent?](repeating: nil, count: placed.count + kept.count)
    for (index, content) in placed {
      guard places.indices.contains(index), places[index] == nil else { throw ScriptMismatch(index: index) }
      places[index] = content
    }
    var next = kept.makeIterator()
    return places.compactMap { $0 ?? next.next() }
  }

  private static func change(_ nodes: inout [NodeContent], by edit: Edit) throws(ScriptMismatch) {
    func exchange<Value: Equatable>(
      _ pair: NodePair, _ field: WritableKeyPath<NodeContent, Value>, _ from: Value, _ to: Value
    ) throws(ScriptMismatch) {
      guard nodes.indices.contains(pair.new), nodes[pair.new][keyPath: field] == from else { throw ScriptMismatch(index: pair.new) }
      nodes[pair.new][keyPath: field] = to
    }
    switch edit {
    case .insert, .remove, .move: break
    case .relevel(let pair, let from, let to): try exchange(pair, \.depth, from, to)
    case .renumber(let pair, let from, let to): try exchange(pair, \.marker, from, to)
    case .retitle(let pair, let from, let to): try exchange(pair, \.heading, from, to)
    case .reword(let pair, let from, let to): try exchange(pair, \.paragraphs, from, to)
    case .reassign(let pair, let from, let to): try exchange(pair, \.duties, from, to)
    }
  }
}

/// A script met nodes that it was not made for.
public struct ScriptMismatch: Error, Hashable, Sendable {
  /// Position of the first node that does not fit.
  public let index: Int
}
