/// Whole processes on the corpus as files, beside what everyone knows: `wc -l` and `xmllint`.
struct ProcessTrial {
  let corpus: SpeedCorpus
  let folder: ScratchFolder
  let rounds: Int

  func table() throws -> String {
    var texts: [String] = []
    var wrapped: [String] = []
    var bytes = 0
    for index in 0..<corpus.files {
      let plan = corpus.plan(index)
      bytes += plan.count
      texts.append(try folder.write(plan, as: "plan-\(index).txt"))
      wrapped.append(try folder.write(Wrapping.xml(plan), as: "plan-\(index).xml"))
    }
    var table = MarkdownTable(["process", "CPU s", "MB/s", "beside wc -l", "peak memory"])
    var count: Double?
    func add(_ name: String, _ program: String, _ arguments: [String], files: [String]) throws {
      let reading = try ProcessMeter.median(rounds: rounds, program, arguments, files: files)
      let yardstick = count ?? reading.cpu
      count = yardstick
      table.add([
        name, Figures.fixed(reading.cpu, 3), Figures.fixed(Double(bytes) / 1e6 / reading.cpu, 0),
        Figures.fixed(reading.cpu / yardstick, 2) + "×",
        try PeakMemory.text(program, arguments + files.prefix(8000), reading: reading, folder: folder),
      ])
    }
    try add("`wc -l`", "wc", ["-l"], files: texts)
    try add("`gangmu convert`", Siblings.gangmu, ["convert"], files: texts)
    try add("`gangmu validate`", Siblings.gangmu, ["validate", "--jobs", "1", "--to", "json", "--fail-on", "never"], files: texts)
    try add("`xmllint --noout`, text as XML", "xmllint", ["--noout"], files: wrapped)
    let mean = Figures.fixed(Double(bytes) / 1e3 / Double(corpus.files), 1)
    return "Whole processes on \(corpus.files) files, \(Figures.megabytes(bytes)) MB, mean \(mean) KB:\n\n" + table.rendered()
  }
}
