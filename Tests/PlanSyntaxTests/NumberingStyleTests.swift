import PlanSyntax
import Testing

@Suite("Numbering styles") struct NumberingStyleTests {
  /// The names of the output contract and how the fourteenth and the hundred and third marker look, outermost style first.
  static let contract: [(name: String, fourteen: String, hundredThree: String)] = [
    ("part", "第十四部分", "第一百零三部分"), ("chapter", "第十四章", "第一百零三章"), ("section", "第十四节", "第一百零三节"), ("article", "第十四条", "第一百零三条"),
    ("han-comma", "十四、", "一百零三、"), ("han-parenthesis", "（十四）", "（一百零三）"), ("arabic-dot", "14.", "103."), ("arabic-comma", "14、", "103、"),
    ("decimal", "14", "103"), ("arabic-parenthesis", "（14）", "（103）"), ("arabic-half-parenthesis", "14）", "103）"),
    ("circled", "⑭", "(103)"),
    ("dash", "——", "——"), ("first-is", "十四是", "一百零三是"),
  ]

  @Test("There are the styles of the contract and no other")
  func names() {
    #expect(NumberingStyle.allCases.map(\.name) == Self.contract.map(\.name))
  }

  @Test("A style's name gives the style back", arguments: NumberingStyle.allCases)
  func nameRoundTrip(style: NumberingStyle) {
    #expect(NumberingStyle(name: style.name) == style)
  }

  @Test("Another name gives none", arguments: ["", "han", "Han-Comma", "han_comma", "hanComma", " part"])
  func unknownName(name: String) {
    #expect(NumberingStyle(name: name) == nil)
  }

  @Test("Normalised markers have the form of the standard", arguments: contract)
  func normalisedForm(name: String, fourteen: String, hundredThree: String) throws {
    let style = try #require(NumberingStyle(name: name))
    #expect(style.definition.marker(try #require(Ordinal(14))) == fourteen)
    #expect(style.definition.marker(try #require(Ordinal(103))) == hundredThree)
  }

  @Test("A unit that the source writes is kept")
  func writtenUnit() throws {
    let two = try #require(Ordinal(2))
    #expect(NumberingStyle.part.definition.marker(two, unit: "编") == "第二编")
    #expect(NumberingStyle.part.definition.marker(two, unit: "篇") == "第二篇")
  }

  @Test("Ranks go inwards in the order of GB/T 9704 and GB/T 15834")
  func ranks() {
    let custom: [NumberingStyle] = [
      .part, .chapter, .section, .article, .hanComma, .hanParenthesis, .arabicDot, .arabicParenthesis, .circled,
    ]
    #expect(custom.map(\.rank) == custom.map(\.rank).sorted())
    #expect(Set(NumberingStyle.allCases.map(\.rank)).count == NumberingStyle.allCases.count)
  }

  @Test("Words of the contract that other types print")
  func otherNames() {
    #expect(MarkerStatus.allCases.map(\.name) == ["written", "restored", "inferred", "unresolved"])
    #expect(DocumentKind.allCases.map(\.name) == ["plan", "notice", "attachment"])
    #expect(ResponsibilityKind.allCases.map(\.name) == ["lead", "responsible", "support"])
    #expect(Scope.allCases.map(\.name) == ["restarts", "continues"])
    #expect(SourceEncoding.allCases.map(\.rawValue) == ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"])
  }
}
