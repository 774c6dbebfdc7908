import PlanSyntax

/// Which writings are one unit: by their keys, and by what a list of aliases says.
public struct UnitNames: Sendable {
  /// What to call a unit, by the key of a writing.
  private var names: [UnitKey: String] = [:]

  /// Keys alone say which writings are one unit.
  public init() {}

  /// - Parameter aliases: a writing and the name that it stands for.
  public init(aliases: [(alias: String, name: String)]) {
    for pair in aliases {
      names[UnitKey(pair.alias)] = pair.name
      names[UnitKey(pair.name)] = pair.name
    }
  }

  /// The key under which a writing is grouped.
  func key(_ writing: String) -> UnitKey {
    let key = UnitKey(writing)
    return names[key].map(UnitKey.init) ?? key
  }

  /// The key of a unit: a writing that the list names stands for what the list says, whatever prefix it is to be read with.
  func key(_ unit: LedgerUnit) -> UnitKey {
    if names.isEmpty { return UnitKey(unit.reading) }
    return key(names[UnitKey(unit.name)] == nil ? unit.reading : unit.name)
  }

  /// The name that the list gives; nil where it has none.
  func name(_ key: UnitKey) -> String? { names[key] }
}

/// A unit with all its items.
public struct UnitAccount: Hashable, Sendable {
  /// As the list of aliases has it, else the writing met most often, the first of equals.
  public let name: String
  /// Every writing, in the order of their first place.
  public let writings: [String]
  /// Index into ``Ledger/entries`` and role, in reading order.
  public let tasks: [Task]

  /// One item of a unit, in one role.
  public struct Task: Hashable, Sendable {
    /// Index into ``Ledger/entries``.
    public let entry: Int
    /// The unit as it is written there.
    public let unit: LedgerUnit
  }

  /// How many items the unit has, whatever its roles in each. Linear in its items.
  public var itemCount: Int { Set(tasks.map(\.entry)).count }

  /// How many items the unit has in a role. Linear in its items.
  public func count(_ role: ResponsibilityKind) -> Int { tasks.count { $0.unit.kind == role } }
}

extension Ledger {
  /// Every unit with its items, in the order in which the units are first named. Linear in the ledger.
  public func accounts(_ names: UnitNames = UnitNames()) -> [UnitAccount] {
    var order: [UnitKey] = []
    var drafts: [UnitKey: UnitDraft] = [:]
    // Few offices have most of the items.
    var keys: [UnitWriting: UnitKey] = [:]
    for (number, entry) in entries.enumerated() {
      var seen: Set<UnitTask> = []
      for unit in entry.assigned {
        let writing = UnitWriting(name: unit.name, reading: unit.reading)
        let key = keys[writing] ?? names.key(unit)
        keys[writing] = key
        if drafts[key] == nil { order.append(key) }
        drafts[key, default: UnitDraft()].add(writing: unit.reading)
        // Named twice in one role, it has one item, and perhaps two writings.
        if seen.insert(UnitTask(key: key, role: unit.kind)).inserted { drafts[key]?.add(unit, entry: number) }
      }
    }
    return order.compactMap { key in drafts[key]?.account(named: names.name(key)) }
  }
}

private struct UnitWriting: Hashable {
  let name: String
  let reading: String
}

private struct UnitTask: Hashable {
  let key: UnitKey
  let role: ResponsibilityKind
}

private struct UnitDraft {
  private var writings: [String] = []
  private var counts: [String: Int] = [:]
  private var tasks: [UnitAccount.Task] = []

  mutating func add(writing: String) {
    if counts[writing] == nil { writings.append(writing) }
    counts[writing, default: 0] += 1
  }

  mutating func add(_ unit: LedgerUnit, entry: Int) {
    tasks.append(UnitAccount.Task(entry: entry, unit: unit))
  }

  func account(named name: String?) -> UnitAccount {
    let most = writings.max { counts[$0, default: 0] < counts[$1, default: 0] }
    return UnitAccount(name: name ?? most ?? "", writings: writings, tasks: tasks)
  }
}
