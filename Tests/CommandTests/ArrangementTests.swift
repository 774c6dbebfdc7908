import PlanKit
import Testing

@testable import gangmu

@Suite struct ArrangementTests {
  private func fault(_ change: (inout Arrangement.Wishes) -> Void) -> UsageFault? {
    var wishes = Arrangement.Wishes()
    change(&wishes)
    do throws(UsageFault) {
      _ = try Arrangement(wishes)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatGoesTogether() throws {
    #expect(try Arrangement(Arrangement.Wishes()) == .single)
    #expect(try Arrangement(Arrangement.Wishes(files: ["a"], format: .xml, style: .pretty)) == .single)
    #expect(try Arrangement(Arrangement.Wishes(files: ["a", "-"])) == .joined)
    #expect(try Arrangement(Arrangement.Wishes(files: ["a", "b"], format: .outline, style: .pretty)) == .joined)
    #expect(
      try Arrangement(Arrangement.Wishes(files: ["a", "b"], format: .xml, folder: "out", style: .pretty)) == .separate(folder: "out"))
    #expect(try Arrangement(Arrangement.Wishes(files: ["a", "b"], output: "x", isStream: true)) == .stream)
  }

  @Test func whatDoesNot() {
    #expect(fault { $0.files = ["-", "a", "-"] } == .standardInputTwice)
    #expect(fault { ($0.output, $0.folder) = ("x", "y") } == .oneOutput)
    #expect(fault { ($0.files, $0.format) = (["a", "b"], .xml) } == .severalXML)
    #expect(fault { ($0.files, $0.style) = (["a", "b"], .pretty) } == .prettyLines)
    #expect(fault { ($0.isStream, $0.style) = (true, .pretty) } == .prettyLines)
    #expect(fault { ($0.isStream, $0.format) = (true, .outline) } == .streamIsJSON)
    #expect(fault { ($0.isStream, $0.folder) = (true, "out") } == .streamToDirectory)
  }

  @Test func oneDocumentIsIndentedAndLinesAreNot() {
    #expect(Arrangement.single.usualStyle == .pretty)
    #expect(Arrangement.separate(folder: "out").usualStyle == .pretty)
    #expect(Arrangement.joined.usualStyle == .compact)
    #expect(Arrangement.stream.usualStyle == .compact)
  }
}
