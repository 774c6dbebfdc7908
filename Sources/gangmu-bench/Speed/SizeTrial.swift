/// One file of growing size: time and memory must grow with it, no faster.
struct SizeTrial {
  let corpus: SpeedCorpus
  let folder: ScratchFolder
  /// Megabytes.
  let largest: Int
  let rounds: Int

  func table() throws -> String {
    var table = MarkdownTable(["one file", "`wc -l` CPU s", "`gangmu convert` CPU s", "MB/s", "peak memory"])
    let files = try sizes.map { size in
      try folder.write(corpus.plans(bytes: size * 1_000_000), as: "size-\(size).txt")
    }
    for (path, bytes) in files {
      let count = try ProcessMeter.median(rounds: rounds, "wc", ["-l"], files: [path])
      let convert = try ProcessMeter.median(rounds: rounds, Siblings.gangmu, ["convert"], files: [path])
      table.add([
        Figures.megabytes(bytes) + " MB", Figures.fixed(count.cpu, 3), Figures.fixed(convert.cpu, 3),
        Figures.fixed(Double(bytes) / 1e6 / convert.cpu, 0),
        try PeakMemory.text(Siblings.gangmu, ["convert", path], reading: convert, folder: folder),
      ])
    }
    return "A single file of many plans:\n\n" + table.rendered()
  }

  /// 1, 10, 100 … up to the largest.
  private var sizes: [Int] {
    var sizes: [Int] = []
    var size = 1
    while size < largest {
      sizes.append(size)
      size *= 10
    }
    return sizes + [largest]
  }
}
