using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Packages;
using Dstack.Permissions.CatalogBuilder.Refresh;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>How the builder reads client packages, and what it says of a new catalog.</summary>
public class ModelRefreshTests
{
    private const string Schemas = """
        const _A = "Arn";
        const _In = "CreateThingRequest";
        const _s = "smithy.ts.sdk.synthetic.x";
        const n0 = "com.amazonaws.x";
        import { TypeRegistry } from "@smithy/core/schema";
        const _s_registry = TypeRegistry.for(_s);
        export var E$ = [-3, _s, "E", 0, [], []];
        _s_registry.registerError(E$, E);
        TypeRegistry.for(_s).registerError(E$, E);
        export const errorTypeRegistries = [
            _s_registry,
        ];
        var __Unit = "unit";
        var Secret = [0, n0, "Secret", 8, 0];
        var Body = [0, n0, "Body", { ["streaming"]: 1 }, 42];
        var Events$ = [4, n0, "Events", { streaming: 1 }, [], []];
        export var Target$ = [3, n0, "Target", 0, [_A, "Inner", "None"], [[() => Secret, { [_A]: `x` }], () => Targets, () => __Unit], 1];
        var Targets = [1, n0, "Targets", 0, [() => Target$, 0]];
        export var CreateThingRequest$ = [3, n0, _In, 0,
            ["Targets", "Tags", "Names", "Count", "When", "Ok", "Doc", "Body", "Events", "Lists", "Blob"],
            [() => Targets, 128 | 0, [64 | 0, { [_A]: 1 }], 1, 4, 2, 15, () => Body, () => Events$, [1, n0, "Lists", 0, 64 | 0], 21]
        ];
        export var Unused$ = [3, n0, "Unused", 0, ["A"], [0]];
        export var CreateThing$ = [9, n0, "CreateThing", { ["http"]: ["POST", "/things", 200] }, () => CreateThingRequest$, () => __Unit];
        export var Ping$ = [9, n0, "Ping", 0, () => __Unit, () => __Unit];
        """;

    [Fact]
    public void Schemas_give_operations_and_what_their_requests_reach()
    {
        var model = Read(Schemas);
        Assert.Equal(["CreateThing", "Ping"], model.Operations);
        Assert.Null(model.InputOf("Ping"));
        Assert.Equal(["CreateThingRequest", "Target", "smithy.Unit"], model.Structures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "Blob blob,Body stream,Count number,Doc document,Events stream,Lists [[]],Names [],Ok boolean,Tags {},Targets [Target],When "
                + "time",
            string.Join(',', model.TopLevelMembers("CreateThing").Select(member => member.Path + " " + member.Type)));
    }

    [Fact]
    public void Members_are_found_inside_what_a_request_holds_and_what_holds_itself_ends()
    {
        var model = Read(Schemas);
        Assert.Equal(
            ["Targets", "Targets[].Arn", "Targets[].Inner", "Targets[].None"],
            model.Members("CreateThing").Select(member => member.Path).Where(path => path.StartsWith("Targets", StringComparison.Ordinal)));
        Assert.True(model.HasMember("CreateThing", "Targets[].Inner[].Arn"));
        Assert.True(model.HasMember("CreateThing", "Lists[][]"));
        Assert.False(model.HasMember("CreateThing", "Targets.Arn"));
        Assert.False(model.HasMember("CreateThing", "Names[].Arn"));
        Assert.False(model.HasMember("Ping", "Arn"));
    }

    [Theory]
    [InlineData("var A = [3, n0, \"A\", 0, [\"x\"], [99]]; var Op = [9, n0, \"Op\", 0, () => A, () => A];")]
    [InlineData("var A = [3, n0, \"A\", 0, [\"x\", \"y\"], [0]]; var Op = [9, n0, \"Op\", 0, () => A, () => A];")]
    [InlineData("var Op = [9, n0, \"Op\", 0, () => Missing, () => Missing];")]
    [InlineData("function f() { }")]
    [InlineData("var A = f(1);")]
    [InlineData("var A = \"unfinished")]
    public void What_is_not_understood_fails(string script) =>
        Assert.Throws<InvalidDataException>(() => Read("const n0 = \"x\";\n" + script));

    [Fact]
    public void A_model_is_read_as_it_is_written()
    {
        var text = ApiModelText.Write(Read(Schemas));
        var again = ApiModelText.Read("x.txt", text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(text, ApiModelText.Write(again));
        Assert.Equal(["@aws-sdk/client-x 3.1.0"], again.Origins);
    }

    [Fact]
    public void Typings_stand_in_for_schemas()
    {
        var shapes = new TypingsReader(
            "x",
            [
                """
                /** interface Not { a: string; } */
                export interface CreateThingRequest {
                    /** @public */
                    targets?: Target[] | undefined;
                    tags?: Record<string, string> | undefined;
                    kind: Kind | string | undefined;
                    choice?: Choice | undefined;
                    when?: Date;
                }
                export interface Target {
                    roleArn?: string | undefined;
                    inner?: Target | undefined;
                }
                export declare const Kind: {
                    readonly A: "A";
                };
                export type Choice = Choice.LeftMember | Choice.$UnknownMember;
                export declare namespace Choice {
                    interface LeftMember {
                        left: Target;
                        $unknown?: never;
                    }
                    interface $UnknownMember {
                        left?: never;
                        $unknown: [string, any];
                    }
                    interface Visitor<T> {
                        left: (value: Target) => T;
                    }
                }
                """,
                "export interface CreateThingCommandInput extends CreateThingRequest {\n}",
                "export interface PingCommandInput {\n}",
            ]).Read();
        var model = shapes.ToModel("X", ["x"]);
        Assert.Equal(["CreateThing", "Ping"], model.Operations);
        Assert.Equal(
            ["choice", "choice.left", "choice.left.inner", "choice.left.roleArn", "kind", "tags", "targets", "targets[].inner",
                "targets[].roleArn", "when"],
            model.Members("CreateThing").Select(member => member.Path));
    }

    [Fact]
    public void What_only_the_older_model_has_stays()
    {
        var newer = new RequestShapes();
        newer.Inputs.Add("Put", "PutRequest");
        newer.Start("PutRequest")!.Add("Name", ModelType.Text);
        var older = new RequestShapes();
        older.Inputs.Add("Put", "old.Put");
        older.Inputs.Add("Gone", "old.Gone");
        older.Start("old.Put")!.Add("Role", ModelType.StructureOf("old.Role"));
        older.Start("old.Role")!.Add("Arn", ModelType.Text);
        older.Start("old.Gone")!.Add("Id", ModelType.Text);
        newer.AddOlder(older);
        var model = newer.ToModel("X", ["x"]);
        Assert.Equal(["Name", "Role", "Role.Arn"], model.Members("Put").Select(member => member.Path));
        Assert.True(model.HasMember("Gone", "Id"));
    }

    [Theory]
    [InlineData("3.1200.0", "3.1175.0", true)]
    [InlineData("3.1175.0", "3.1175.0", false)]
    [InlineData("3.523.0", "3.1175.0", false)]
    [InlineData("3.523.0", "", true)]
    public void Only_a_newer_version_is_pinned(string served, string pinned, bool isTaken)
    {
        var versions = new NewestVersions(package => $$"""{ "version": "{{served}}", "dist.integrity": "sha512-{{package}}" }""");
        var source = versions.NewerOf(new PackageSource("p", pinned, "sha512-old"));
        Assert.Equal(isTaken ? (served, "sha512-p") : (pinned, "sha512-old"), (source.Version, source.Integrity));
    }

    [Fact]
    public void The_pinned_packages_are_written_as_they_are_read()
    {
        var folders = RepositoryFolders.Find(AppContext.BaseDirectory);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (sources, packages) = (Path.Combine(folder.FullName, "sources.json"), Path.Combine(folder.FullName, "packages.tsv"));
            PackageSource.WriteAll(sources, PackageSource.ReadAll(folders.Sources));
            ClientPackage.WriteAll(packages, ClientPackage.ReadAll(folders.ClientPackages));
            Assert.Equal(File.ReadAllText(folders.Sources), File.ReadAllText(sources));
            Assert.Equal(File.ReadAllText(folders.ClientPackages), File.ReadAllText(packages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Changes_are_told_action_by_action()
    {
        const string Operations = "src/Iam/Catalog/Data/operations/x.txt";
        const string Actions = "src/Iam/Catalog/Data/services/x.txt";
        var before = new Dictionary<string, string>
        {
            [Operations] = "# X\n# columns\nA\tx:A\nA\tx:Tag\tTags Exists\tN=N\tcurated\nB\tx:B\nC\tx:C\n",
            [Actions] = "# X\n[actions]\nA\tWrite\nOld\tRead\n",
        };
        var after = new Dictionary<string, string>
        {
            [Operations] = "# X\n# columns\nA\tx:A\nA\tx:Tag\tTags|TagList Exists\nB\tx:B\nB\tiam:PassRole\tpossible\nD\tx:D\n",
            [Actions] = "# X\n[actions]\nA\tWrite\nNew\tRead\n",
        };
        Assert.Equal(
            [
                "~ X A: x:Tag, when Tags Exists -> when Tags|TagList Exists",
                "+ X B: iam:PassRole, possible",
                "- X C (gone): x:C, always",
                "+ X D (new): x:D, always",
                "+ action x:New",
                "- action x:Old",
            ],
            CatalogChanges.Between(before.GetValueOrDefault, after, []));
        Assert.Empty(CatalogChanges.Between(after.GetValueOrDefault, after, []));
    }

    private static ApiModel Read(string script)
    {
        var variables = new Dictionary<string, ScriptValue>(StringComparer.Ordinal);
        ScriptReader.Read("x.js", script, variables);
        return new SchemaReader("x", variables).Read().ToModel("X", ["@aws-sdk/client-x 3.1.0"]);
    }
}
