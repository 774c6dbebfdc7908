import PlanFormat
import PlanSyntax

/// A ledger as JSON of format `gangmu-ledger/1`.
public enum LedgerJSON {
  /// Appends the items: `{"format": …, "items": [ … ], "unassigned": 2}`.
  public static func write(_ ledger: Ledger, style: ExportStyle, to output: inout [UInt8]) {
    write(style, to: &output) { json in
      json.array(#","items":["#)
      for entry in ledger.entries { append(entry, to: &json) }
      json.close("]")
      json.key(#","unassigned":"#)
      json.number(ledger.unassignedCount)
    }
  }

  /// Appends the units: `{"format": …, "units": [ … ]}`.
  public static func write(_ ledger: Ledger, _ accounts: [UnitAccount], style: ExportStyle, to output: inout [UInt8]) {
    write(style, to: &output) { json in
      json.array(#","units":["#)
      for account in accounts { append(account, ledger, to: &json) }
      json.close("]")
    }
  }

  private static func write(_ style: ExportStyle, to output: inout [UInt8], _ body: (inout JSONBytes) -> Void) {
    var json = JSONBytes(ByteWriter(appendingTo: &output), style: style, isWellFormed: false)
    json.open(#"{"format":"#)
    json.raw(#""gangmu-ledger/1""#)
    body(&json)
    json.close("}")
    output = json.bytes.take()
    output.append(0x0A)
  }

  private static func append(_ entry: LedgerEntry, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"file":"#)
    appendPlace(of: entry, to: &json)
    json.array(#","path":["#)
    json.members(entry.path)
    json.close("]")
    json.key(#","task":"#)
    json.string(entry.task)
    for kind in ResponsibilityKind.allCases {
      json.key(named: kind.name)
      json.array()
      for unit in entry.units where unit.kind == kind { append(unit, to: &json) }
      json.close("]")
    }
    appendTerms(of: entry, to: &json)
    json.key(#","inheritsFrom":"#)
    json.string(orNull: entry.inheritsFrom)
    json.close("}")
  }

  /// The file, whose key stands already, and the place in it.
  private static func appendPlace(of entry: LedgerEntry, to json: inout JSONBytes) {
    json.string(entry.file)
    json.key(#","document":"#)
    json.string(entry.document)
    json.key(#","section":"#)
    json.string(entry.section)
    json.key(#","number":"#)
    json.string(entry.number)
  }

  private static func appendTerms(of entry: LedgerEntry, to json: inout JSONBytes) {
    json.array(#","deadlines":["#)
    json.members(entry.deadlines)
    json.close("]")
    json.key(#","line":"#)
    json.number(entry.line)
  }

  private static func append(_ unit: LedgerUnit, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"unit":"#)
    json.string(unit.name)
    json.key(#","reading":"#)
    json.string(unit.reading)
    json.key(#","key":"#)
    json.string(UnitKey(unit.reading).text)
    json.key(#","rule":"#)
    json.string(orNull: unit.rule)
    json.close("}")
  }

  private static func append(_ account: UnitAccount, _ ledger: Ledger, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"unit":"#)
    json.string(account.name)
    json.array(#","writings":["#)
    json.members(account.writings)
    json.close("]")
    for kind in ResponsibilityKind.allCases {
      json.key(named: kind.name)
      json.number(account.count(kind))
    }
    json.array(#","items":["#)
    for task in account.tasks {
      let entry = ledger.entries[task.entry]
      json.comma()
      json.open(#"{"role":"#)
      json.string(task.unit.kind.name)
      json.key(#","file":"#)
      appendPlace(of: entry, to: &json)
      json.key(#","task":"#)
      json.string(entry.task)
      appendTerms(of: entry, to: &json)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }
}
