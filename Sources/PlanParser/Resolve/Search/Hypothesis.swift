/// What the sections so far make of the levels: which tracks are in use, how they nest, where each of them stands.
///
/// Tracks are named by their index, at most ``Track/most``. A closed track keeps its place and its last ordinal, since it may go on under
/// the next parent. Using a track closes all that lie deeper; the level is the number of open tracks down to it.
struct Hypothesis {
  /// Track indices in nesting order, four bits each, the outermost lowest.
  private var order: UInt64 = 0
  /// The reverse: at which place of the order each track stands, four bits each.
  private var places: UInt64 = 0
  /// One bit a place of the order.
  private var open: UInt16 = 0
  private(set) var used = TrackSet()
  private var scopes: KnownScopes
  /// Eight bits a track, as in ``Slip``.
  private var slips: UInt128 = 0
  /// A section begins in the paragraph before, and no text has come since.
  private(set) var isFresh = false
  private var last = LastOrdinals()

  /// Nothing was read so far.
  ///
  /// - Parameter scopes: what is known beforehand.
  init(scopes: KnownScopes) { self.scopes = scopes }

  /// What was out of order about a track's last number: the next one shows whether that was all.
  struct Slip: Equatable {
    fileprivate let rawValue: UInt64

    static let none = Slip(rawValue: 0)
    /// It was given twice: `（三）（三）`; what follows counts on from it, or as if it had been right.
    static let repeated = Slip(rawValue: 1)

    /// Numbers were left out before it. `（四）` behind （二）: if （三） comes next the two are swapped. `（八）` behind （二）: if （四） comes next it is
    /// a （三） written wrong, and so is `22.` of `1. 22. 3.` a 2. Of more than 250 none is kept.
    @inline(__always)
    static func leftOut(_ count: UInt16) -> Slip { count <= 250 ? Slip(rawValue: UInt64(count) &+ 1) : .none }

    /// How many numbers were left out; 0 for any other slip.
    @inline(__always)
    var leftOut: UInt16 { rawValue > 1 ? UInt16(truncatingIfNeeded: rawValue &- 1) : 0 }
  }

  var depth: Int { used.count }
  @inline(__always) func lastOrdinal(of track: Int) -> UInt16 { last[track] }
  @inline(__always) func isOpen(_ track: Int) -> Bool { isUsed(track) && isOpen(at: place(of: track)) }
  @inline(__always) func isUsed(_ track: Int) -> Bool { used.contains(track) }
  @inline(__always) func scope(of track: Int) -> KnownScope { scopes[track] }

  @inline(__always)
  func slip(of track: Int) -> Slip {
    slips == 0 ? .none : Slip(rawValue: UInt64(truncatingIfNeeded: slips &>> UInt128(truncatingIfNeeded: track &* 8)) & 0xFF)
  }

  /// The ordinals that would follow without a fault, the likelier first; 0 for none.
  @inline(__always)
  func expected(of track: Int) -> (UInt16, UInt16) {
    guard isUsed(track) else { return (1, 0) }
    let following = last[track] &+ 1
    if isOpen(track) { return (following, 0) }
    return scope(of: track) == .continues ? (following, 1) : (1, following)
  }

  // MARK: Nesting

  /// Where a track in use stands in the order, from 0.
  @inline(__always)
  func place(of track: Int) -> Int { Int(truncatingIfNeeded: places &>> UInt64(truncatingIfNeeded: track &* 4)) & 15 }

  @inline(__always)
  func track(at place: Int) -> Int { Int(truncatingIfNeeded: order &>> UInt64(truncatingIfNeeded: place &* 4)) & 15 }

  @inline(__always)
  func isOpen(at place: Int) -> Bool { open &>> UInt16(truncatingIfNeeded: place) & 1 == 1 }

  /// Behind the deepest open track.
  @inline(__always)
  var placeBelowOpen: Int { UInt16.bitWidth &- open.leadingZeroBitCount }

  /// Depth of nesting of a track in use, from 1.
  func level(of track: Int) -> Int { level(at: place(of: track)) }

  /// Depth of nesting of what stands at a place in the order, from 1.
  @inline(__always)
  func level(at place: Int) -> Int { (open & Self.mask(through: place)).nonzeroBitCount }

  /// The open track right above one in use, or nil.
  func parent(of track: Int) -> Int? { parent(at: place(of: track)) }

  /// Whether a track is open, and lies above another in use.
  func isOpen(_ track: Int, above other: Int) -> Bool { isOpen(track) && place(of: track) < place(of: other) }

  /// Whether a track in use lies where another lies, or above; of one not used so far custom tells.
  func lies(_ track: Int, atOrAbove other: Int, _ tracks: [Track]) -> Bool {
    isUsed(other) ? place(of: track) <= place(of: other) : tracks[track].rank <= tracks[other].rank
  }

  /// The open track right above a place in the order, or nil.
  @inline(__always)
  func parent(at place: Int) -> Int? {
    let above = open & (Self.mask(through: place) >> 1)
    return above == 0 ? nil : track(at: UInt16.bitWidth &- 1 &- above.leadingZeroBitCount)
  }

  /// Whether a track lies right below a closed one: a level is passed over where it is used.
  @inline(__always)
  func isBelowClosed(_ track: Int) -> Bool {
    let place = place(of: track)
    return place > 0 && !isOpen(at: place - 1)
  }

  @inline(__always)
  private static func mask(through place: Int) -> UInt16 { .max &>> UInt16(truncatingIfNeeded: 15 &- place) }

  // MARK: Changes

  @inline(__always)
  mutating func take(_ step: Step) {
    if step.isNew { insert(step.track, at: step.place) }
    open = open & Self.mask(through: step.place) | 1 &<< UInt16(truncatingIfNeeded: step.place)
    scopes.note(step.scope, of: step.track)
    // In nearly all documents there is none, and words of two registers are dear to shift.
    if slips != 0 || step.slip != .none {
      let shift = UInt128(truncatingIfNeeded: step.track &* 8)
      slips = slips & ~(0xFF &<< shift) | UInt128(truncatingIfNeeded: step.slip.rawValue) &<< shift
    }
    last[step.track] = step.last
    isFresh = true
  }

  /// Text comes next, which parts the section before from what stands behind.
  @inline(__always)
  mutating func passText() { isFresh = false }

  private mutating func insert(_ track: Int, at place: Int) {
    let above: UInt64 = (1 << UInt64(place * 4)) - 1
    order = order & above | UInt64(track) << UInt64(place * 4) | (order & ~above) << 4
    used.insert(track)
    places = 0
    for place in 0..<depth { places |= UInt64(place) << UInt64(self.track(at: place) * 4) }
  }
}

extension Hypothesis: Equatable {
  @inline(__always)
  static func == (one: Hypothesis, other: Hypothesis) -> Bool {
    // The order tells all places.
    one.open == other.open && one.last == other.last && one.order == other.order && one.used == other.used && one.scopes == other.scopes
      && one.slips == other.slips && one.isFresh == other.isFresh
  }
}

/// One ordinal a track.
private struct LastOrdinals: Equatable {
  /// Four in a word.
  private var words: InlineArray<4, UInt64> = [0, 0, 0, 0]

  @inline(__always)
  subscript(track: Int) -> UInt16 {
    get { UInt16(truncatingIfNeeded: words[track &>> 2 & 3] &>> Self.shift(of: track)) }
    set {
      let shift = Self.shift(of: track)
      let word = words[track &>> 2 & 3]
      words[track &>> 2 & 3] = word & ~(0xFFFF &<< shift) | UInt64(newValue) &<< shift
    }
  }

  @inline(__always)
  private static func shift(of track: Int) -> UInt64 { UInt64(truncatingIfNeeded: track & 3) &* 16 }

  @inline(__always)
  static func == (one: LastOrdinals, other: LastOrdinals) -> Bool {
    one.words[0] == other.words[0] && one.words[1] == other.words[1] && one.words[2] == other.words[2] && one.words[3] == other.words[3]
  }
}
