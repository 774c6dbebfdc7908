import PlanSyntax

/// A plan as comparing sees it: what a reader reads, in reading order, each node before its children.
///
/// It is made from a parsed `Plan`, or elsewhere from a converted file; both give the same nodes. Numbers are those after repair. The tree
/// follows from the nodes' depths alone, as it does in a text.
public struct ComparedPlan: Hashable, Sendable {
  /// What to call the plan in the output; a file's name, without folders.
  public var name: String
  /// In reading order, each before its children.
  public var nodes: [ComparedNode]
  /// How many markers were restored, inferred or left unresolved.
  public var repairs: Int { nodes.count { $0.isRepaired } }

  /// Nodes stand in reading order; the parent of one is the nearest before it that is less deep.
  public init(name: String, nodes: [ComparedNode] = []) {
    self.name = name
    self.nodes = nodes
  }
}

/// One unit of a compared plan: a section, or what stands about the sections.
public struct ComparedNode: Hashable, Sendable {
  /// Where it stands; no part of what is compared.
  public var place: NodePlace
  /// What is compared.
  public var content: NodeContent
  /// The stop behind the heading was lost, so that where the heading ends is a guess.
  public var headingIsGuess: Bool
  /// The marker was restored, inferred or left unresolved.
  public var isRepaired: Bool
  /// What the source has of a marker whose repair is in doubt, so that the level is a guess; nil for any other.
  public var residue: String?

  /// A residue is given only where the node is repaired.
  public init(place: NodePlace, content: NodeContent, headingIsGuess: Bool = false, isRepaired: Bool = false, residue: String? = nil) {
    self.place = place
    self.content = content
    self.headingIsGuess = headingIsGuess
    self.isRepaired = isRepaired
    self.residue = residue
  }

  /// A repair that is less sure is in doubt, in hundredths.
  package static let leastConfidence = 90
}

/// How a node is named and found.
public struct NodePlace: Hashable, Sendable {
  /// The id of the output contract (`5.14`); for what is no section the name of its part.
  public var id: String
  /// 1-based line on which it begins; 0 where it has none of its own.
  public var line: Int
  /// 1-based number of the document in its file.
  public var document: Int

  /// The document counts from 1, and so does the line unless it is 0.
  public init(id: String, line: Int, document: Int = 1) {
    self.id = id
    self.line = line
    self.document = document
  }
}

/// What a node is. Nodes of different parts are never paired.
public enum NodePart: UInt8, Hashable, Sendable, CaseIterable {
  /// A document of the file; its heading is the title.
  case document
  case metadata
  case preamble
  case section
  case closing
  case colophon

  /// The id of what is no section, in ``NodePlace/id`` and in the outputs.
  public var name: String {
    switch self {
    case .document: "title"
    case .metadata: "metadata"
    case .preamble: "preamble"
    case .section: "section"
    case .closing: "closing"
    case .colophon: "colophon"
    }
  }
}
