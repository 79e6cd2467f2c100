package io.xiaoer.intent;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Makes the model of the distribution while the project is built: learns from the utterance files
 * and writes it beside the classes. Where nothing it is made of has changed, it is left alone.
 */
public final class ModelBuild {

  /** The model, beside this class. */
  static final String MODEL = "intents.model";

  private static final List<String> LANGUAGES = List.of(Languages.CHINESE, Languages.ENGLISH);

  private static final Context SHOWN = new Context(true, false, true);

  private ModelBuild() {}

  /**
   * Makes it.
   *
   * @param arguments the directory of the compiled classes and resources
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]).resolve("io/xiaoer/intent");
    Path model = home.resolve(MODEL);
    Path stamp = home.resolveSibling("intents.model.made-of");
    String madeOf = madeOf(home);
    if (Files.exists(model) && Files.exists(stamp) && Files.readString(stamp).equals(madeOf)) {
      return;
    }
    write(new IntentTrainer(RuleBook.load(), IntentFeatures.load()).train(utterances()), model);
    Files.writeString(stamp, madeOf);
  }

  /** The utterances of the distribution, those kept aside included. */
  static List<UtteranceFile.Row> utterances() {
    List<UtteranceFile.Row> rows = new ArrayList<>();
    for (String language : LANGUAGES) {
      rows.addAll(utterances(language));
    }
    return rows;
  }

  static List<UtteranceFile.Row> utterances(String language) {
    String name = "train/utterances." + language + ".tsv";
    UtteranceFile.Contents contents = UtteranceFile.read(LexiconFile.lines(name));
    if (!contents.faults().isEmpty()) {
      throw new IllegalStateException(name + ": " + contents.faults());
    }
    List<UtteranceFile.Row> rows = new ArrayList<>(contents.rows());
    for (String talk : LexiconFile.lines("train/talk." + language + ".txt")) {
      rows.add(new UtteranceFile.Row(Intent.CHITCHAT, Context.NONE, "none", talk));
      rows.add(new UtteranceFile.Row(Intent.CHITCHAT, SHOWN, "none", talk));
    }
    return rows;
  }

  private static void write(IntentModel model, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
  }

  private static String madeOf(Path home) throws IOException {
    CRC32 sum = new CRC32();
    try (var files = Files.walk(home)) {
      files
          .filter(file -> file.toString().matches(".*\\.(?:class|txt|tsv)"))
          .sorted()
          .map(ModelBuild::bytes)
          .forEach(sum::update);
    }
    return Long.toHexString(sum.getValue());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
