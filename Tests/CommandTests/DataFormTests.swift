import Testing

@testable import gangmu

@Suite struct DataFormTests {
  @Test(arguments: ["<!DOCTYPE html>\n<html>", "\u{FEFF}\n<html lang=\"zh\">", "<HTML><body>一、总体要求"])
  func aWholeWebPageIsNoText(_ text: String) { #expect(DataForm(Array(text.utf8)) == .html) }

  @Test(arguments: ["<p>一、总体要求</p>", "<htmlx>", "一、总体要求<html>", "<", ""])
  func aTextWithSomeMarkupIsAText(_ text: String) { #expect(DataForm(Array(text.utf8)) == nil) }
}
