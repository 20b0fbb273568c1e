package io.cityops.tenancy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.cityops.tenancy", importOptions = DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles =
            slices().matching("io.cityops.tenancy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whoseWorkItIsDependsOnNoFramework = noClasses()
            .that()
            .resideInAPackage("io.cityops.tenancy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.hibernate..", "jakarta..");

    @ArchTest
    static final ArchRule onlyTheWallsOpenPools = noClasses()
            .that()
            .resideOutsideOfPackage("io.cityops.tenancy.persistence")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.zaxxer..");
}
