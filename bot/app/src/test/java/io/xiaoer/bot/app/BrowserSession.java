package io.xiaoer.bot.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person at one browser of their own, which reaches nothing but this machine. */
final class BrowserSession implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_TABS = 80;

  private final ChromeDriver driver;
  private final List<String> faults = new ArrayList<>();

  private BrowserSession(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What somebody holds in their hands or has on their desk. */
  enum Screen {
    PHONE,
    DESK
  }

  static BrowserSession open(Path profile, Screen screen) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BrowserAvailable.chromium().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1280,860",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile);
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
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(BrowserAvailable.chromedriver().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    if (screen == Screen.DESK) {
      fitTo(driver, 1280, 860);
    }
    return new BrowserSession(driver);
  }

  /** Makes the window as large as it must be for the page in it to have that size. */
  private static void fitTo(ChromeDriver driver, int width, int height) {
    Object frame =
        requireNonNull(
            driver.executeScript("return [outerWidth - innerWidth, outerHeight - innerHeight]"));
    List<Integer> extra = ((List<?>) frame).stream().map(n -> ((Number) n).intValue()).toList();
    driver
        .manage()
        .window()
        .setSize(new Dimension(width + extra.getFirst(), height + extra.getLast()));
  }

  void go(String url) {
    driver.get(url);
  }

  /** Steps into the group as one of the ready-made people. */
  void join(String persona) {
    element(".person:has(input[value=" + persona + "])").click();
    element(".join .btn.primary").click();
    until("is in the group", () -> shows("#text-group"));
  }

  /** Says something in the group as people with a keyboard do: Tab to the field, type, Enter. */
  void say(String text) {
    driver.executeScript("document.activeElement.blur()");
    tabTo("#text-group");
    active().sendKeys(text, Keys.ENTER);
  }

  /** The same with the button behind the field. */
  void sayByButton(String text) {
    driver.executeScript("document.activeElement.blur()");
    tabTo("#text-group");
    active().sendKeys(text);
    tabTo("#room-group .send");
    active().sendKeys(Keys.ENTER);
  }

  private void tabTo(String css) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (active().equals(driver.findElement(By.cssSelector(css)))) {
        return;
      }
      active().sendKeys(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not reach " + css);
  }

  private WebElement active() {
    return driver.switchTo().activeElement();
  }

  /** The texts of what the selector finds, in the order of the page. */
  List<String> texts(String css) {
    Object found =
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            css);
    return ((List<?>) requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /** What the clerk has said in the group so far, as this person sees it. */
  List<String> clerk() {
    return texts("#log-group .msg.clerk");
  }

  /** What only this person sees of it. */
  List<String> whispers() {
    return texts("#log-group .msg.clerk.only");
  }

  /** Whether somebody's message, the clerk's included, says so. */
  boolean reads(String words) {
    return texts("#log-group .msg").stream().anyMatch(message -> message.contains(words));
  }

  String source() {
    return requireNonNull(driver.getPageSource());
  }

  String url() {
    return requireNonNull(driver.getCurrentUrl());
  }

  boolean shows(String css) {
    return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
  }

  WebElement element(String css) {
    until("shows " + css, () -> shows(css));
    return driver.findElements(By.cssSelector(css)).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow();
  }

  /** Presses the newest button or link of the group with these words. */
  void press(String label) {
    By newest =
        By.xpath(
            "(//*[@id='log-group']//*[self::button or self::a][normalize-space()='"
                + label
                + "'])[last()]");
    until("offers " + label, () -> !driver.findElements(newest).isEmpty());
    driver.findElement(newest).click();
  }

  /** Presses a link of the group and goes on in the tab that it opens. */
  void follow(String label) {
    Set<String> before = new HashSet<>(driver.getWindowHandles());
    press(label);
    until("opens " + label, () -> driver.getWindowHandles().size() > before.size());
    Set<String> opened = new HashSet<>(driver.getWindowHandles());
    opened.removeAll(before);
    driver.switchTo().window(opened.iterator().next());
  }

  /** Closes the tab in front and goes back to the first. */
  void back() {
    collectFaults();
    driver.close();
    driver.switchTo().window(driver.getWindowHandles().iterator().next());
  }

  void fill(String field, String value) {
    WebElement input = element("input[name=" + field + "]");
    input.clear();
    input.sendKeys(value);
  }

  void until(String what, BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "waited for a page that " + what)
        .until(_ -> condition.getAsBoolean());
  }

  /** Keeps a picture of the screen, once the pictures on it are there. */
  void screenshot(String name, String inView) throws IOException {
    driver.executeScript(
        "document.querySelector(arguments[0])?.scrollIntoView({block: 'nearest'})", inView);
    until("has its pictures", () -> Boolean.TRUE.equals(driver.executeScript(PICTURES_THERE)));
    Path directory = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  private static final String PICTURES_THERE =
      """
      return [...document.images]
        .filter(i => { const r = i.getBoundingClientRect();
          return r.width && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth; })
        .every(i => i.complete && i.naturalWidth > 0)
      """;

  /** What the browser complained about so far, but for refused forms. */
  List<String> faults() {
    collectFaults();
    return List.copyOf(faults);
  }

  private void collectFaults() {
    driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("responded with a status of 422"))
        .forEach(faults::add);
  }

  /** Ends the browser and waits for it, as it writes into its profile up to the end. */
  @Override
  public void close() {
    Object id = requireNonNull(driver.getCapabilities().getCapability("goog:processID"));
    List<ProcessHandle> processes =
        ProcessHandle.of(((Number) id).longValue()).stream()
            .flatMap(browser -> Stream.concat(Stream.of(browser), browser.descendants()))
            .toList();
    driver.quit();
    processes.forEach(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }
}
