package io.xiaoer.bot.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person at one browser of their own: what they see, press and type. */
final class BrowserSession implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int MOST_TABS = 120;
  private static final String TEXTS =
      "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())";
  private static final String ON_SCREEN =
      """
      const r = document.querySelector(arguments[0]).getBoundingClientRect();
      return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight
        && r.left >= 0 && r.right <= innerWidth
      """;
  private static final String PICTURES_THERE =
      """
      return [...document.images]
        .filter(i => { const r = i.getBoundingClientRect();
          return r.width && r.bottom > 0 && r.top < innerHeight
            && r.right > 0 && r.left < innerWidth; })
        .every(i => i.complete && i.naturalWidth > 0)
      """;

  private final ChromeDriver driver;
  private final List<String> faults = new ArrayList<>();

  BrowserSession(ChromeDriver driver) {
    this.driver = driver;
  }

  void go(String url) {
    driver.get(url);
  }

  String source() {
    return requireNonNull(driver.getPageSource());
  }

  /** The texts of what the selector finds, in the order of the page. */
  List<String> texts(String css) {
    Object found = requireNonNull(driver.executeScript(TEXTS, css));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  boolean shows(String css) {
    return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
  }

  /** Whether all of it is on the screen, without any scrolling. */
  boolean isOnScreen(String css) {
    return Boolean.TRUE.equals(driver.executeScript(ON_SCREEN, css));
  }

  WebElement element(String css) {
    until("shows " + css, () -> shows(css));
    return driver.findElements(By.cssSelector(css)).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow();
  }

  void click(String css) {
    element(css).click();
  }

  void fill(String css, String value) {
    WebElement input = element(css);
    input.clear();
    input.sendKeys(value);
  }

  /** From the top of the page to that element and into it, with Tab and keys alone. */
  void typeInto(String css, CharSequence... keys) {
    driver.executeScript("document.activeElement.blur()");
    tabTo(css);
    active().sendKeys(keys);
  }

  /** Goes on with Tab to that element. */
  void tabTo(String css) {
    WebElement wanted = driver.findElement(By.cssSelector(css));
    for (int i = 0; i < MOST_TABS; i++) {
      WebElement active = active();
      if (active.equals(wanted)) {
        return;
      }
      active.sendKeys(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not reach " + css);
  }

  WebElement active() {
    return driver.switchTo().activeElement();
  }

  /** Presses the last button or link inside that element with these words. */
  void press(String id, String label) {
    By last =
        By.xpath(
            "(//*[@id='%s']//*[self::button or self::a][normalize-space()='%s'])[last()]"
                .formatted(id, label));
    until("offers " + label, () -> !driver.findElements(last).isEmpty());
    driver.findElement(last).click();
  }

  /** Presses such a link and goes on in the tab that it opens. */
  void follow(String id, String label) {
    Set<String> before = new HashSet<>(driver.getWindowHandles());
    press(id, label);
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

  void until(String what, BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE, LOOK)
        .withMessage(() -> "waited for a page that " + what)
        .until(_ -> condition.getAsBoolean());
  }

  /** Keeps a picture of the screen from that element on, once the pictures on it are there. */
  void screenshot(String name, String from) throws IOException {
    driver.executeScript("document.activeElement.blur()");
    driver.executeScript("document.querySelector(arguments[0]).scrollIntoView()", from);
    until("has its pictures", () -> Boolean.TRUE.equals(driver.executeScript(PICTURES_THERE)));
    Path directory = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** What the browser complained about so far. That a form was refused is no complaint. */
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
