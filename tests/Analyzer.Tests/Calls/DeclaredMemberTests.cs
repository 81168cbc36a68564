using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>
/// <c>[RequiresPermission]</c> on what is no ordinary method. Each test has members that need what is allowed, or nothing.
/// </summary>
public class DeclaredMemberTests
{
    [Fact]
    public Task A_property_declares_it_for_both_accessors_or_each_for_itself() => VerifyAsync("""
        [RequiresPermission("s3:GetObject")]
        int Both { get; set; }

        int Reading { [RequiresPermission("s3:GetObject")] get; set; }
        int Writing { get; [RequiresPermission("s3:DeleteObject")] set; }
        int Free { get; set; }

        [RequiresPermission("s3:PutObject")]
        int Allowed { get; set; }

        void M(Program other)
        {
            {|DSP0001:Both|} = Free;
            Free = other.{|DSP0001:Both|} + Allowed;
            other?.{|DSP0001:Both|}.ToString();
            Reading = Allowed = 1;
            Allowed = {|DSP0001:Reading|};
            {|DSP0001:Writing|} = Writing;
            {|DSP0001:Reading|}++;
            {|DSP0001:Writing|} += 1;
            (Reading, {|DSP0001:Writing|}) = (Writing, {|DSP0001:Reading|});
            _ = this is { {|DSP0001:Reading|}: 1, Writing: 2 };
            _ = new Program { Reading = 1, {|DSP0001:Writing|} = 2 };
            _ = nameof(Both);
        }
        """);

    [Fact]
    public Task A_change_by_both_accessors_is_reported_for_each_action() => VerifyAsync("""
        int Count { [RequiresPermission("s3:GetObject")] get; [RequiresPermission("s3:DeleteObject")] set; }
        string? Name { [RequiresPermission("s3:PutObject")] get; [RequiresPermission("s3:DeleteObject")] set; }

        void M()
        {
            {|DSP0001:{|DSP0001:Count|}|}--;
            {|DSP0001:Name|} ??= "";
            _ = Name;
        }
        """);

    [Fact]
    public Task An_indexer_declares_it() => VerifyAsync("""
        [RequiresPermission("s3:GetObject")]
        int this[int index] => 0;
        int this[string key] => 0;

        void M(Program other) => _ = {|DSP0001:other[0]|} + other[""];
        """);

    [Fact]
    public Task A_property_that_gives_a_reference_is_written_through_its_getter() => VerifyAsync("""
        int _value;

        [RequiresPermission("s3:GetObject")]
        ref int Slot => ref _value;
        ref int Free => ref _value;

        void M()
        {
            {|DSP0001:Slot|} = 1;
            Free = 1;
        }
        """);

    [Fact]
    public Task A_constructor_declares_it_for_those_who_make_an_object() => VerifyAsync("""
        class Store
        {
            [RequiresPermission("s3:GetObject")]
            public Store(string bucket) { }

            public Store() : {|DSP0001:this|}("b") { }
        }

        class Derived : Store
        {
            public Derived(int number) : {|DSP0001:base|}("b") { }
            public Derived() : base() { }
        }

        class Primary(string bucket) : {|DSP0001:Store|}(bucket);

        [method: RequiresPermission("s3:DeleteObject")]
        class Declared(int number)
        {
            public int Number => number;
        }

        void M()
        {
            Store store = new {|DSP0001:Store|}("b");
            store = {|DSP0001:new|}("b");
            store = new();
            _ = new {|DSP0001:Declared|}(1).Number;
            _ = new Derived(1);
        }
        """);

    [Fact]
    public Task A_type_does_not_declare_it_for_those_who_only_make_an_object() => VerifyAsync("""
        [RequiresPermission("s3:GetObject")]
        class Raw
        {
            public int Length => 0;
        }

        void M() => _ = new Raw().{|DSP0001:Length|};
        """);

    [Fact]
    public Task Operators_declare_it() => VerifyAsync("""
        class Amount
        {
            [RequiresPermission("s3:GetObject")]
            public static Amount operator +(Amount left, Amount right) => left;
            public static Amount operator -(Amount left, Amount right) => left;

            [RequiresPermission("s3:GetObject")]
            public static Amount operator -(Amount one) => one;

            [RequiresPermission("s3:GetObject")]
            public static Amount operator ++(Amount one) => one;

            [RequiresPermission("s3:GetObject")]
            public static explicit operator int(Amount one) => 0;
            public static implicit operator string(Amount one) => "";
        }

        void M(Amount one)
        {
            var two = one {|DSP0001:+|} one - one;
            two {|DSP0001:+=|} one;
            two -= {|DSP0001:-|}one;
            two{|DSP0001:++|};
            var number = ({|DSP0001:int|})one;
            string text = one;
        }
        """);

    [Fact]
    public Task Events_declare_it() => VerifyAsync("""
        [RequiresPermission("s3:GetObject")]
        event Action? Changed;
        event Action? Free;

        void M(Program other)
        {
            other.{|DSP0001:Changed|} += () => { };
            {|DSP0001:Changed|} -= null;
            other.Free += () => { };
        }
        """);

    [Fact]
    public Task Local_functions_delegates_and_method_groups_declare_it() => VerifyAsync("""
        [RequiresPermission("s3:GetObject")]
        delegate void Load();
        delegate void Free();

        [RequiresPermission("s3:GetObject")]
        static void Wrapper() { }
        static void Other() { }

        void M(Load load, Free free)
        {
            {|DSP0001:load|}();
            free();
            {|DSP0001:Inner|}();
            Outer();
            Action made = {|DSP0001:Wrapper|};
            made += Other;
            List<int> all = new() { 1 };
            all.ForEach({|DSP0001:Inner2|});

            [RequiresPermission("s3:GetObject")]
            void Inner() { }

            [RequiresPermission("s3:GetObject")]
            void Inner2(int number) { }

            void Outer() { }
        }
        """);

    [Fact]
    public Task Partial_members_declare_it_at_either_part() => VerifyAsync("""
        partial class Parts
        {
            [RequiresPermission("s3:GetObject")]
            public partial void Defined();
            public partial void Implemented();
            public partial void Free();
        }

        partial class Parts
        {
            public partial void Defined() { }

            [RequiresPermission("s3:GetObject")]
            public partial void Implemented() { }
            public partial void Free() { }
        }

        void M(Parts parts)
        {
            parts.{|DSP0001:Defined|}();
            parts.{|DSP0001:Implemented|}();
            parts.Free();
        }
        """);

    [Fact]
    public Task Overrides_and_implementations_of_properties_and_events_inherit_it() => VerifyAsync("""
        interface IStore
        {
            [RequiresPermission("s3:GetObject")]
            int Count { get; }

            [RequiresPermission("s3:GetObject")]
            event Action Changed;
            int Free { get; }
        }

        abstract class Store : IStore
        {
            public virtual int Count => 0;
            int IStore.Free => 0;
            public event Action? Changed;

            [RequiresPermission("s3:DeleteObject")]
            public abstract int Size { get; set; }
        }

        class Cached : Store
        {
            public override int Count => 1;
            public override int Size { get; set; }
        }

        void M(IStore any, Store store, Cached cached)
        {
            _ = any.{|DSP0001:Count|} + store.{|DSP0001:Count|} + cached.{|DSP0001:Count|} + any.Free;
            cached.{|DSP0001:Size|} = 1;
            store.{|DSP0001:Changed|} += () => { };
        }
        """);

    [Fact]
    public Task Explicit_implementations_are_reached_through_the_interface() => VerifyAsync("""
        interface IStore
        {
            [RequiresPermission("s3:GetObject")]
            void Load();
            void Free();
        }

        class Store : IStore
        {
            void IStore.Load() { }
            void IStore.Free() { }
        }

        void M(Store store)
        {
            ((IStore)store).{|DSP0001:Load|}();
            ((IStore)store).Free();
        }
        """);

    [Fact]
    public Task What_a_library_declares_holds_for_its_callers()
    {
        var library = CSharpCompilation.Create(
            "Library",
            [
                CSharpSyntaxTree.ParseText(RequiresPermission),
                CSharpSyntaxTree.ParseText("""
                    public class Store
                    {
                        [Dstack.Permissions.RequiresPermission("s3:GetObject")]
                        public int Count { get; set; }
                        public int Free { get; set; }
                    }
                    """),
            ],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return Create()
            .Using([library.EmitToImageReference()])
            .WithSource("class Program { int M(Store store) => store.{|DSP0001:Count|} + store.Free; }")
            .WithPolicy(Allowing("s3:PutObject"))
            .RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string members) => Create()
        .WithSource("using System; using System.Collections.Generic; using Dstack.Permissions; partial class Program { " + members + " }")
        .WithSource(RequiresPermission)
        .WithPolicy(Allowing("s3:PutObject"))
        .RunAsync(TestContext.Current.CancellationToken);
}
