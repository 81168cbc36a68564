using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Naming;

/// <summary>Names that would not compile as they are.</summary>
public class NameCollisionTests
{
    [Theory]
    [InlineData("widget:Widget", "Policy.Actions.Widget.WidgetAction")] // as its class
    [InlineData("widget:All", "Policy.Actions.Widget.AllAction")] // as the list
    [InlineData("widget:Equals", "Policy.Actions.Widget.EqualsAction")] // as a member of every class
    [InlineData("all:Get", "Policy.Actions.AllService.Get")]
    [InlineData("actions:Get", "Policy.Actions.ActionsService.Get")]
    [InlineData("policy:Get", "Policy.Actions.Policy.Get")] // as the class that the constants name as their type
    [InlineData("system:Get", "Policy.Actions.System.Get")]
    [InlineData("widget:get-it", "Policy.Actions.Widget.GetIt")]
    [InlineData("widget:1st", "Policy.Actions.Widget._1st")]
    [InlineData("widget:class", "Policy.Actions.Widget.Class")]
    public void Gets_a_name_that_compiles(string action, string expression) =>
        Assert.Equal(action, UserProgram.Evaluate(Allowing(action), expression));

    [Theory]
    [InlineData("App")]
    [InlineData("")]
    [InlineData("Policy")]
    [InlineData("System")]
    [InlineData("my-app.class")]
    [InlineData("Dstack.Permissions")]
    [InlineData("Amazon.Dstack")]
    public void Any_root_namespace_compiles(string rootNamespace)
    {
        var project = TestProject.With(Allowing("s3:*")).Set("RootNamespace", rootNamespace);
        Assert.Empty(GeneratorRun.Of(project).Diagnostics);
        Assert.Empty(GeneratorRun.Of(project.Set("DstackPermissionsAccessibility", "public")).Diagnostics);
    }

    [Fact]
    public void The_namespace_can_be_set_apart_from_the_root_namespace() => Assert.Contains(
        "namespace App.Aws\n",
            GeneratorRun.Of(TestProject.With(Allowing("s3:*")).Set("DstackPermissionsNamespace", "App.Aws")).Files["Policy.g.cs"]);

    private static string Allowing(string action) => $$"""
        { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "{{action}}", "Resource": "*" } }
        """;
}
