import PlanKit
import Testing

@testable import gangmu

@Suite struct LanguageChoiceTests {
  @Test(arguments: [
    ([:], MessageLanguage.en), (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "zh-Hans"], .zh), (["LANG": "ZH"], .zh), (["LANG": "C"], .en),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en), (["LANG": "en_US", "LC_MESSAGES": "zh_TW"], .zh),
    (["LANG": "zh_CN", "LC_ALL": ""], .zh), (["LANG": "zha_CN"], .en),
    (["LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:zh"], .zh), (["LANG": "zh_CN.UTF-8", "LANGUAGE": "de:en"], .en),
    (["LANG": "zh_CN.UTF-8", "LANGUAGE": "de"], .zh), (["LANG": "C.UTF-8", "LANGUAGE": "zh_CN"], .en), (["LANGUAGE": "zh_CN"], .en),
  ])
  func languageOfTheEnvironment(environment: [String: String], language: MessageLanguage) {
    #expect(LanguageChoice.language { environment[$0] } == language)
  }
}
