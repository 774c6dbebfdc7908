/// The bytes of a text, borrowed: reading them counts no reference.
typealias Bytes = Swift.Span<UInt8>
