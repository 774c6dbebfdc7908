import Testing

@testable import gangmu

@Suite struct DataFormTests {
  @Test(arguments: ["<!DOCTYPE html>\n<html>", "\u{FEFF}\n<html lang=\"zh\">", "<HTML><body>一、总体要求"])
  func aWholeWebPageIsNoText(_ text: String) { #expect(DataForm(Array(text.utf8)) == .html) }

  @Test(arguments: [
    "<tbody>\n <tr>\n  <td class=\"content\"><p style=\"text-indent: 2em;\">一、总体要求</p>", "<td>一、总体要求", "<P ALIGN=center>工作方案</P>",
    "\n  <div\n class=\"text\">一、总体要求</div>", "<p>一、总体要求</p>", "<table border>", "<span style=\"color:red\"><p>一、总体要求</p></span>", "<tr/>",
  ])
  func aPartOfAWebPageIsNoText(_ text: String) { #expect(DataForm(Array(text.utf8)) == .html) }

  @Test(arguments: [
    "<htmlx>", "一、总体要求<html>", "<", "", "<附件>\n工作方案", "<一>总体要求", "<p", "<p 级文件", "<pp>", "<p级>", "<td class=", "《<p>》", "工作方案<p>一、总体要求</p>",
    "<a name=\"top\"></a>\n# 工作方案\n一、总体要求", "<b>工作方案</b>\n一、总体要求", "<!-- 2024 -->\n# 工作方案", "<2021>33号",
  ])
  func aTextWithSomeMarkupIsAText(_ text: String) { #expect(DataForm(Array(text.utf8)) == nil) }
}
