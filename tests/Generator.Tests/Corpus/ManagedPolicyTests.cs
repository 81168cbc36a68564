using System.Collections.Concurrent;
using System.Threading.Tasks;
using Dstack.Permissions.Generator.Tests.Infrastructure;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Corpus;

/// <summary>Every managed policy of AWS gives code that compiles and that gives the policy back.</summary>
public class ManagedPolicyTests(ITestOutputHelper output)
{
    private const int Managed = 1641;

    [Fact]
    public void Every_tenth_policy() => Check(tenth: true);

    [Fact(Explicit = true)]
    public void Every_policy() => Assert.Equal(Managed, Check(tenth: false));

    private int Check(bool tenth)
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, "The corpus of managed policies is not beside the repository.");
        var policies = ManagedPolicies.Read().Where((_, index) => !tenth || index % 10 == 0).ToArray();
        var faults = new ConcurrentQueue<string>();
        var constants = 0;
        Parallel.ForEach(policies, policy =>
        {
            try
            {
                Interlocked.Add(ref constants, CheckPolicy(policy.Text, faults, policy.Name));
            }
            catch (Exception exception)
            {
                faults.Enqueue(policy.Name + ": " + exception);
            }
        });
        output.WriteLine($"{policies.Length} policies, {constants} constants, each compiled as C# 7.3 and latest");
        Assert.Empty(faults);
        return policies.Length;
    }

    private static int CheckPolicy(string text, ConcurrentQueue<string> faults, string name)
    {
        var modern = GeneratorRun.Of(TestProject.With(text) with { Framework = Framework.Net100 });
        var old = GeneratorRun.Of(
            TestProject.With(text) with { Framework = Framework.Net472, LanguageVersion = LanguageVersion.CSharp7_3 });
        foreach (var diagnostic in old.Diagnostics.Concat(modern.Diagnostics).Take(3))
            faults.Enqueue(name + ": " + diagnostic);

        using var user = modern.Load();
        var json = user.Invoke("App.Policy", "Create").ToString()!;
        if (PolicySyntax.Parse(json).Policy != PolicySyntax.Parse(text).Policy)
            faults.Enqueue(name + ": gives back another policy: " + json);
        return modern.Files["Policy.Actions.g.cs"].Split("public const string").Length - 1;
    }
}
