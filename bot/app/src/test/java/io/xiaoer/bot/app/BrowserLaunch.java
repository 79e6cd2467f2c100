package io.xiaoer.bot.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts Chromium as a phone or a desk has it, with a fresh profile; it reaches only us. */
final class BrowserLaunch {

  /** It warns that it does not know this Chromium's developer protocol, which we do not use. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--window-size=1280,860",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

  /** What somebody holds in their hands or has on their desk. */
  enum Screen {
    PHONE,
    DESK
  }

  private BrowserLaunch() {}

  static BrowserSession open(Path profile, Screen screen) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeDriver driver = new ChromeDriver(service(), options(profile, screen));
    if (screen == Screen.DESK) {
      fit(driver, 1280, 860);
    }
    return new BrowserSession(driver);
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(BrowserAvailable.chromedriver().toFile())
        .usingAnyFreePort()
        .withSilent(true)
        .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
        .build();
  }

  private static ChromeOptions options(Path profile, Screen screen) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BrowserAvailable.chromium().toFile());
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    if (screen == Screen.PHONE) {
      options.setExperimentalOption(
          "mobileEmulation",
          Map.of(
              "deviceMetrics",
              Map.of("width", 390, "height", 844, "pixelRatio", 2.0, "touch", true)));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** Makes the window as large as it must be for the page in it to have that size. */
  private static void fit(ChromeDriver driver, int width, int height) {
    Object frame =
        requireNonNull(
            driver.executeScript("return [outerWidth - innerWidth, outerHeight - innerHeight]"));
    List<Integer> extra = ((List<?>) frame).stream().map(n -> ((Number) n).intValue()).toList();
    Dimension size = new Dimension(width + extra.getFirst(), height + extra.getLast());
    driver.manage().window().setSize(size);
  }
}
