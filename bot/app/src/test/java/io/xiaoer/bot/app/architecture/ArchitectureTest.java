package io.xiaoer.bot.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vertx.core.Future;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.channel.ChannelAdapter;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * R3 to R10 of the house. R1 (the engine compiles without any adapter) and R2 (leaves know none of
 * us) are kept by Maven scopes and the Enforcer; R11 by {@link ContractCoverageTest}.
 */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.xiaoer");

  private static final String[] ADAPTERS = {
    "io.xiaoer.channels..",
    "io.xiaoer.carriers..",
    "io.xiaoer.payments..",
    "io.xiaoer.shops..",
    "io.xiaoer.stores.."
  };

  @Test
  void r1EngineKnowsNoAdapter() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.xiaoer.bot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS));
  }

  @Test
  void r3LuceneStaysInSearch() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.xiaoer.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void r4LeavesKnowNoVertxAndTheSpiOnlyItsFuture() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("io.xiaoer.intent..", "io.xiaoer.search..", "io.xiaoer.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.."));
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "io.xiaoer.channel..",
                "io.xiaoer.reply..",
                "io.xiaoer.money..",
                "io.xiaoer.carrier..",
                "io.xiaoer.payment..",
                "io.xiaoer.shop..",
                "io.xiaoer.state..",
                "io.xiaoer.failure..",
                "io.xiaoer.time..",
                "io.xiaoer.secret..",
                "io.xiaoer.plugin..",
                "io.xiaoer.http..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.vertx..")
                    .and(
                        not(
                            JavaClass.Predicates.equivalentTo(Future.class)
                                .or(
                                    JavaClass.Predicates.equivalentTo(
                                        io.vertx.core.Vertx.class))))));
  }

  @Test
  void r5JacksonIsNobodysSignature() {
    holds(
        methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(
                resideInAPackage("io.xiaoer..").and(not(resideInAPackage("io.xiaoer.config.."))))
            .and()
            .areDeclaredInClassesThat(are("seen outside", ArchitectureTest::isSeenOutside))
            .should(showNoTypesOf("com.fasterxml.jackson")));
  }

  @Test
  void r6OnlyTurnsAndSkillsAwait() {
    holds(
        noClasses()
            .that(not(resideInAnyPackage("io.xiaoer.bot.turn..", "io.xiaoer.bot.skill..")))
            .should(callMethod(Future.class, "await")));
  }

  @Test
  void r7NoPackageCycles() {
    holds(slices().matching("io.xiaoer.(**)").should().beFreeOfCycles());
  }

  @Test
  void r7AdaptersOfOneModuleDoNotSeeEachOther() {
    for (String module : new String[] {"channels", "carriers", "payments", "shops", "stores"}) {
      holds(
          slices()
              .matching("io.xiaoer." + module + ".(*)..")
              .should()
              .notDependOnEachOther()
              .allowEmptyShould(true));
    }
  }

  @Test
  void r7SkillsDoNotKnowEachOtherNorChannels() {
    holds(classes().that(are("skills", ArchitectureTest::isSkill)).should(knowNoOtherSkill()));
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.xiaoer.bot.skill..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ChannelAdapter.class));
  }

  @Test
  void r8TimeIdsAndEnvironmentComeFromOutside() {
    ArchRule rule =
        noClasses()
            .that(
                not(
                    resideInAnyPackage(
                        "io.xiaoer.bot.app..", "io.xiaoer.config..", "io.xiaoer.testkit..")))
            .should(callMethod(Instant.class, "now"))
            .orShould(callMethod(Clock.class, "systemUTC"))
            .orShould(callMethod(Clock.class, "systemDefaultZone"))
            .orShould(callMethod(UUID.class, "randomUUID"))
            .orShould(callMethod(System.class, "getenv"))
            .orShould(callMethod(System.class, "getenv", String.class))
            .orShould(callMethod(System.class, "currentTimeMillis"));
    holds(rule);
  }

  @Test
  void r9NoStandardStreamsGenericExceptionsOrUtilLogging() {
    holds(
        noClasses()
            .that(not(resideInAnyPackage("io.xiaoer.bot.app..")))
            .should(ACCESS_STANDARD_STREAMS));
    holds(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    holds(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    holds(noClasses().should().callConstructor(Thread.class, Runnable.class));
  }

  @Test
  void r10EveryPackageIsNullMarkedAndSaysWhatItIs() {
    Stream<JavaClass> unmarked =
        OURS.stream()
            .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
            .filter(type -> !type.getPackageName().startsWith("gg.jte"));
    assertThat(unmarked.map(JavaClass::getPackageName).distinct())
        .as("packages without a @NullMarked package-info")
        .isEmpty();
  }

  private static boolean isSkill(JavaClass type) {
    return type.isAssignableTo(Skill.class) && !type.isInterface();
  }

  private static boolean isSeenOutside(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isSeenOutside).orElse(true);
  }

  private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static ArchCondition<JavaClass> knowNoOtherSkill() {
    return new ArchCondition<>("know no other skill") {
      @Override
      public void check(JavaClass skill, ConditionEvents events) {
        skill.getDirectDependenciesFromSelf().stream()
            .filter(known -> isSkill(known.getTargetClass()))
            .filter(known -> !known.getTargetClass().equals(skill))
            .forEach(
                known -> events.add(SimpleConditionEvent.violated(skill, known.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaMethod> showNoTypesOf(String packageName) {
    return new ArchCondition<>("show no types of " + packageName) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean shown =
            Stream.concat(
                    Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .anyMatch(type -> type.getPackageName().startsWith(packageName));
        if (shown) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }

  private static void holds(ArchRule rule) {
    rule.check(OURS);
  }
}
