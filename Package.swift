// swift-tools-version: 6.2
import PackageDescription

/// The core rooms are checked for memory safety: what the compiler cannot prove safe, a few loops over bytes, the buffer that output
/// passes through and the embedded files, is marked `unsafe` where it stands. No warning is let through.
let core: [SwiftSetting] = [.treatAllWarnings(as: .error), .strictMemorySafety()]
/// Roots and rounding are the C library's, which Foundation would link and these rooms do without.
let rounding: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]
/// Rooms that talk to C: no warning, but pointers.
let bridge: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "gangmu",
  products: [
    .library(name: "PlanKit", targets: ["PlanKit"]),
    .executable(name: "gangmu", targets: ["gangmu"]),
  ],
  // XLSX needs libxlsxwriter; without it build with --disable-default-traits.
  traits: [.default(enabledTraits: ["XLSX"]), .trait(name: "XLSX", description: "Ledgers as workbooks, written by libxlsxwriter.")],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "PlanSyntax", swiftSettings: core),
    .target(name: "PlanFormat", dependencies: ["PlanSyntax"], swiftSettings: core),
    .target(name: "CEmbedded", exclude: ["Files"]),
    .target(name: "PlanParser", dependencies: ["PlanSyntax"], swiftSettings: core),
    .target(name: "PlanLint", dependencies: ["PlanSyntax", "PlanFormat", "CEmbedded"], swiftSettings: core),
    .target(name: "PlanExport", dependencies: ["PlanSyntax", "PlanFormat", "CEmbedded"], swiftSettings: core),
    .target(name: "PlanDiff", dependencies: ["PlanSyntax"], swiftSettings: core, linkerSettings: rounding),
    .target(name: "PlanDiffExport", dependencies: ["PlanSyntax", "PlanFormat", "PlanDiff", "CEmbedded"], swiftSettings: core),
    .target(
      name: "PlanExplanation", dependencies: ["PlanSyntax", "PlanFormat", "PlanParser", "CEmbedded"], swiftSettings: core,
      linkerSettings: rounding),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "PlanXML", dependencies: ["PlanSyntax", "PlanFormat", "PlanExport", "CLibXML2"], swiftSettings: bridge),
    .systemLibrary(
      name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(
      name: "PlanXLSX", dependencies: ["PlanExport", .target(name: "CLibXLSXWriter", condition: .when(traits: ["XLSX"]))],
      swiftSettings: bridge),
    .target(name: "PlanImport", dependencies: ["PlanSyntax"], swiftSettings: bridge),
    .target(
      name: "PlanKit",
      dependencies: [
        "PlanSyntax", "PlanFormat", "PlanParser", "PlanLint", "PlanDiff", "PlanExport", "PlanDiffExport", "PlanExplanation", "PlanXML",
        "PlanImport",
      ],
      swiftSettings: core),
    .executableTarget(
      name: "gangmu",
      dependencies: [
        "PlanKit", "PlanXLSX", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SwiftCSV", package: "SwiftCSV"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: bridge),

    .target(name: "PlanTestSupport", dependencies: ["PlanSyntax", "PlanFormat", "PlanDiff"], swiftSettings: core),
    .executableTarget(
      name: "gangmu-bench",
      dependencies: ["PlanKit", "PlanTestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: bridge),

    .testTarget(name: "PlanSyntaxTests", dependencies: ["PlanSyntax", "PlanTestSupport"]),
    .testTarget(name: "PlanFormatTests", dependencies: ["PlanFormat", "PlanTestSupport"]),
    .testTarget(name: "PlanParserTests", dependencies: ["PlanParser", "PlanTestSupport"]),
    .testTarget(name: "PlanLintTests", dependencies: ["PlanKit", "PlanTestSupport"]),
    .testTarget(name: "PlanExportTests", dependencies: ["PlanKit", "PlanTestSupport"]),
    .testTarget(name: "PlanDiffTests", dependencies: ["PlanKit", "PlanTestSupport"]),
    .testTarget(name: "PlanExplanationTests", dependencies: ["PlanExplanation"]),
    .testTarget(name: "PlanImportTests", dependencies: ["PlanImport", "PlanTestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["gangmu", "PlanKit", "PlanXLSX", "PlanTestSupport"]),
  ]
)
