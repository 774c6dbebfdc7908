import PlanSyntax

/// Short texts, each known by a number, in one array of bytes.
///
/// An array of arrays would do as well, but for the references that are counted whenever one is taken out.
package struct ByteTable: Sendable {
  @usableFromInline let bytes: [UInt8]
  /// Where each text ends, and the next one begins; a zero in front.
  @usableFromInline let ends: [Int]

  package init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var ends = [0]
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// How many texts there are.
  @inlinable
  package var count: Int { ends.count - 1 }
}

extension ByteWriter {
  /// One text of a table.
  @inlinable
  package mutating func append(_ table: ByteTable, _ index: Int) {
    append(table.bytes, table.ends[index]..<table.ends[index + 1])
  }
}
