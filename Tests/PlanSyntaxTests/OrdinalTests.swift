import PlanSyntax
import Testing

@Suite("Ordinals") struct OrdinalTests {
  @Test("An ordinal lies between 1 and 9999", arguments: [Int.min, -1, 0, 10_000, 65_536, 65_537, Int.max])
  func outside(value: Int) {
    #expect(Ordinal(value) == nil)
  }

  @Test("Every value between the bounds keeps itself")
  func inside() {
    #expect(Ordinal.limit == 9999)
    for value in 1...Ordinal.limit { #expect(Ordinal(value).map { Int($0.value) } == value) }
  }

  @Test("Ordinals compare as their values do and print as digits")
  func order() throws {
    let nine = try #require(Ordinal(9))
    let ten = try #require(Ordinal(10))
    #expect(nine < ten)
    #expect(!(ten < nine))
    #expect(ten.description == "10")
  }

  @Test("Numbers in a circle are one character up to fifty, with the value that Unicode gives it")
  func circled() throws {
    for value in 1...50 {
      let text = CircledNumeral.spell(try #require(Ordinal(value)))
      let scalar = try #require(text.unicodeScalars.first)
      #expect(text.unicodeScalars.count == 1)
      #expect(scalar.properties.numericValue == Double(value), "\(text)")
    }
  }

  @Test("Beyond fifty Unicode has no number in a circle")
  func beyondCircles() throws {
    #expect(CircledNumeral.spell(try #require(Ordinal(51))) == "(51)")
    #expect(CircledNumeral.spell(try #require(Ordinal(9999))) == "(9999)")
  }
}
