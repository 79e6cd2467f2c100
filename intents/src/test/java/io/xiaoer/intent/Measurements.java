package io.xiaoer.intent;

/** Measures everything that there is data for, and prints it: {@code mvn -Pmeasure}. */
final class Measurements {

  private static final int SHOWN = 25;

  private Measurements() {}

  public static void main(String[] arguments) {
    IntentRecognizer recognizer = TrainedRecognizer.load();
    own(recognizer, "zh-CN");
    own(recognizer, "en");
    PublicData.find().ifPresentOrElse(data -> foreign(data, recognizer), Measurements::missing);
  }

  private static void own(IntentRecognizer recognizer, String language) {
    OwnValidation own = OwnValidation.of(recognizer, language);
    say(
        "own validation %s: %d texts, accuracy %.3f, intent macro-F1 %.3f, slot F1 %.3f",
        language, own.size(), own.accuracy(), own.macroF1(), own.slotF1());
    say("reliability of what is acted upon:");
    own.reliability().forEach(System.out::println);
    say("what is taken for what:");
    own.confusions(SHOWN).forEach(System.out::println);
    say("details read otherwise:");
    own.slotFaults().stream().limit(SHOWN).forEach(fault -> say("  %s", fault));
  }

  private static void foreign(PublicData data, IntentRecognizer recognizer) {
    if (PublicData.has(Xsid.CHINESE)) {
      Xsid xsid = new Xsid(data, recognizer);
      say("xSID left alone: zh %.3f, en %.3f", xsid.left()[0], xsid.left()[1]);
      say("xSID same decision for a translation: %.3f", xsid.agreement());
      xsid.faults().stream().limit(SHOWN).forEach(fault -> say("  %s", fault));
    }
    if (PublicData.has(Hwu64.TEN)) {
      Hwu64 hwu = new Hwu64(data);
      say("HWU64 10-shot, cross-validated over the 640: %.3f", hwu.crossValidated());
      say("HWU64 10-shot, on the other texts of the 30-shot set: %.3f", hwu.onOthers());
      if (PublicData.has(Hwu64.TEST)) {
        say("HWU64 10-shot, on its test set: %.3f", hwu.onTest());
      }
    }
    if (PublicData.has(Clinc150.FILE)) {
      Clinc150.Result clinc = new Clinc150(data).measure(0.93);
      say("CLINC150 in scope %.3f, out of scope %.3f", clinc.inScope(), clinc.outOfScope());
    }
  }

  private static void missing() {
    say("the public sets are not here: name their folder with -Dxiaoer.data=<folder>");
  }

  private static void say(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
