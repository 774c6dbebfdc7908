/// Whole processes on the corpus as files, beside what everyone knows: `wc -l` and `xmllint`.
///
/// Each round runs them all, one behind the other, and a ratio is taken within its round: what a neighbour does to a machine lasts longer than that.
struct ProcessTrial {
  let corpus: SpeedCorpus
  let folder: ScratchFolder
  let rounds: Int

  /// One row of the table.
  private struct Contender {
    let name: String
    let program: String
    let arguments: [String]
    let files: [String]
    /// By round.
    var readings: [ProcessMeter.Reading] = []

    var cpu: Double { Clock.median(readings.map(\.cpu)) }

    /// How often its time holds another's.
    func ratio(to other: Contender) -> String {
      Figures.fixed(Clock.median(zip(readings, other.readings).map { $0.cpu / $1.cpu }), 2) + "×"
    }
  }

  func table() throws -> String {
    let files = try writeFiles()
    let checking = ["validate", "--jobs", "1", "--to", "json", "--fail-on", "never"]
    var contenders = [
      Contender(name: "`wc -l`", program: "wc", arguments: ["-l"], files: files.texts),
      Contender(name: "`gangmu convert`", program: Siblings.gangmu, arguments: ["convert"], files: files.texts),
      Contender(name: "`gangmu validate`", program: Siblings.gangmu, arguments: checking, files: files.texts),
      Contender(name: "`xmllint --noout`, text as XML", program: "xmllint", arguments: ["--noout"], files: files.wrapped),
    ]
    for _ in 0..<rounds {
      for (index, contender) in contenders.enumerated() {
        contenders[index].readings.append(try ProcessMeter.run(contender.program, contender.arguments, files: contender.files))
      }
    }
    var table = MarkdownTable(["process", "CPU s", "MB/s", "beside wc -l", "beside convert", "peak memory"])
    for contender in contenders {
      table.add([
        contender.name, Figures.fixed(contender.cpu, 3), Figures.fixed(Double(files.bytes) / 1e6 / contender.cpu, 0),
        contender.ratio(to: contenders[0]), contender.ratio(to: contenders[1]),
        try PeakMemory.text(
          contender.program, contender.arguments + contender.files.prefix(ProcessMeter.mostFiles), reading: contender.readings[0],
          folder: folder),
      ])
    }
    let mean = Figures.fixed(Double(files.bytes) / 1e3 / Double(corpus.files), 1)
    return "Whole processes on \(corpus.files) files, \(Figures.megabytes(files.bytes)) MB, mean \(mean) KB:\n\n" + table.rendered()
  }

  /// The corpus as text and wrapped as XML, with the bytes of the texts.
  private func writeFiles() throws -> (texts: [String], wrapped: [String], bytes: Int) {
    var files: (texts: [String], wrapped: [String], bytes: Int) = ([], [], 0)
    for index in 0..<corpus.files {
      let plan = corpus.plan(index)
      files.bytes += plan.count
      files.texts.append(try folder.write(plan, as: "plan-\(index).txt"))
      files.wrapped.append(try folder.write(Wrapping.xml(plan), as: "plan-\(index).xml"))
    }
    return files
  }
}
