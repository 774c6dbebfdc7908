import PlanSyntax

/// A ledger as JSON of format `gangmu-ledger/1`.
public enum LedgerJSON {
  /// Appends the items: `{"format": …, "items": [ … ], "unassigned": 2}`.
  public static func write(_ ledger: Ledger, style: ExportStyle, to output: inout [UInt8]) {
    write(style, to: &output) { json in
      json.raw(#","items":["#)
      for entry in ledger.entries { append(entry, to: &json) }
      json.raw(#"],"unassigned":"#)
      json.number(ledger.unassignedCount)
    }
  }

  /// Appends the units: `{"format": …, "units": [ … ]}`.
  public static func write(_ ledger: Ledger, _ accounts: [UnitAccount], style: ExportStyle, to output: inout [UInt8]) {
    write(style, to: &output) { json in
      json.raw(#","units":["#)
      for account in accounts { append(account, ledger, to: &json) }
      json.raw("]")
    }
  }

  private static func write(_ style: ExportStyle, to output: inout [UInt8], _ body: (inout JSONBytes) -> Void) {
    var json = JSONBytes(ByteWriter(), isWellFormed: false)
    json.raw(#"{"format":"gangmu-ledger/1""#)
    body(&json)
    json.raw("}")
    let compact = json.bytes.take()
    guard style == .pretty else {
      output += compact
      output.append(0x0A)
      return
    }
    var pretty = ByteWriter(appendingTo: &output)
    JSONLayout.append(compact, to: &pretty)
    output = pretty.take()
    output.append(0x0A)
  }

  private static func append(_ entry: LedgerEntry, to json: inout JSONBytes) {
    json.comma()
    json.raw(#"{"file":"#)
    json.string(entry.file)
    json.raw(#","document":"#)
    json.string(entry.document)
    json.raw(#","section":"#)
    json.string(entry.section)
    json.raw(#","number":"#)
    json.string(entry.number)
    json.raw(#","path":"#)
    append(entry.path, to: &json)
    json.raw(#","task":"#)
    json.string(entry.task)
    for kind in ResponsibilityKind.allCases {
      json.raw(",")
      json.string(kind.name)
      json.raw(":[")
      for unit in entry.units where unit.kind == kind { append(unit, to: &json) }
      json.raw("]")
    }
    json.raw(#","deadlines":"#)
    append(entry.deadlines, to: &json)
    json.raw(#","line":"#)
    json.number(entry.line)
    json.raw(#","inheritsFrom":"#)
    if let above = entry.inheritsFrom { json.string(above) } else { json.raw("null") }
    json.raw("}")
  }

  private static func append(_ unit: LedgerUnit, to json: inout JSONBytes) {
    json.comma()
    json.raw(#"{"unit":"#)
    json.string(unit.name)
    json.raw(#","reading":"#)
    json.string(unit.reading)
    json.raw(#","key":"#)
    json.string(UnitKey(unit.reading).text)
    json.raw(#","rule":"#)
    if let rule = unit.rule { json.string(rule) } else { json.raw("null") }
    json.raw("}")
  }

  private static func append(_ account: UnitAccount, _ ledger: Ledger, to json: inout JSONBytes) {
    json.comma()
    json.raw(#"{"unit":"#)
    json.string(account.name)
    json.raw(#","writings":"#)
    append(account.writings, to: &json)
    for kind in ResponsibilityKind.allCases {
      json.raw(",")
      json.string(kind.name)
      json.raw(":")
      json.number(account.count(kind))
    }
    json.raw(#","items":["#)
    for task in account.tasks {
      let entry = ledger.entries[task.entry]
      json.comma()
      json.raw(#"{"role":"#)
      json.string(task.unit.kind.name)
      json.raw(#","file":"#)
      json.string(entry.file)
      json.raw(#","section":"#)
      json.string(entry.section)
      json.raw(#","task":"#)
      json.string(entry.task)
      json.raw(#","deadlines":"#)
      append(entry.deadlines, to: &json)
      json.raw(#","line":"#)
      json.number(entry.line)
      json.raw("}")
    }
    json.raw("]}")
  }

  private static func append(_ texts: [String], to json: inout JSONBytes) {
    json.raw("[")
    for text in texts {
      json.comma()
      json.string(text)
    }
    json.raw("]")
  }
}
