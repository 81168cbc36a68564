using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary><c>[RequiresPermission]</c>: whoever calls a member needs what it declares.</summary>
public class DeclaredRequirementTests
{
    [Fact]
    public Task Callers_of_a_method_need_its_actions() => VerifyAsync("""
        [RequiresPermission("s3:PutObject")]
        static void Allowed() { }

        [RequiresPermission("s3:GetObject"), RequiresPermission("s3:DeleteObject")]
        static void Wrapper<T>() { }

        void M()
        {
            Allowed();
            {|DSP0001:{|DSP0001:Wrapper|}|}<int>();
            System.Action reference = {|DSP0001:{|DSP0001:Wrapper|}|}<string>;
        }
        """);

    [Fact]
    public Task Overrides_and_implementations_inherit_it() => VerifyAsync("""
        interface IStore
        {
            [RequiresPermission("s3:GetObject")]
            void Load();
            void Free();
        }

        class Store : IStore
        {
            public virtual void Load() { }
            public void Free() { }
        }

        class Cached : Store
        {
            [RequiresPermission("s3:DeleteObject")]
            public virtual void Purge() { }
        }

        class Twice : Cached
        {
            public override void Purge() { }
        }

        void M(IStore any, Store store, Twice twice)
        {
            any.{|DSP0001:Load|}();
            store.{|DSP0001:Load|}();
            twice.{|DSP0001:Purge|}();
            any.Free();
            store.Free();
        }
        """);

    [Fact]
    public Task A_type_declares_it_for_its_methods() => VerifyAsync("""
        [RequiresPermission("s3:GetObject")]
        static class Raw
        {
            public static void Load() { }
        }

        void M() => Raw.{|DSP0001:Load|}();
        void N() => M();
        """);

    private static Task VerifyAsync(string members) => Create()
        .WithSource("using Dstack.Permissions; class Program { " + members + " }")
        .WithSource(RequiresPermission)
        .WithPolicy(Allowing("s3:PutObject"))
        .RunAsync(TestContext.Current.CancellationToken);
}
