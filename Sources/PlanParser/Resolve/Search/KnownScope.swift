/// Whether a track counts anew under each parent or runs on, as far as that has shown.
enum KnownScope: UInt32 {
  case unknown = 0
  case restarts = 1
  case continues = 2
}

/// The scopes of all tracks of a document.
struct KnownScopes: Equatable {
  /// Two bits a track.
  private var bits: UInt32 = 0

  @inline(__always)
  subscript(track: Int) -> KnownScope {
    KnownScope(rawValue: bits &>> UInt32(truncatingIfNeeded: track &* 2) & 3) ?? .unknown
  }

  /// The scope of a track shows that was unknown; ``KnownScope/unknown`` for nothing new.
  @inline(__always)
  mutating func note(_ scope: KnownScope, of track: Int) { bits |= scope.rawValue &<< UInt32(truncatingIfNeeded: track &* 2) }
}
