using Cachewright.Runtime.Tests.Values.Shapes;

namespace Cachewright.Runtime.Tests.Values;

/// <summary>Whoever can change a value has it alone. The loader has what the method returned, everybody else a copy of what that was then.</summary>
public sealed class SharingTests
{
    [Fact]
    public Task A_list_is_each_callers_own() =>
        AssertOwnAsync<List<City>>(
            "List",
            () => [new City(1, "Ulm", 1)],
            list => list.Add(new City(2, "", 0)),
            list => list.Count
        );

    [Fact]
    public Task A_dictionary_is_each_callers_own() =>
        AssertOwnAsync<Dictionary<string, City>>(
            "Dictionary",
            () => new() { ["a"] = new(1, "Ulm", 1) },
            map => map.Clear(),
            map => map.Count
        );

    [Fact]
    public Task Bytes_are_each_callers_own() =>
        AssertOwnAsync<byte[]>("Bytes", () => [1, 2, 3], bytes => bytes[0] = 9, bytes => bytes[0]);

    [Fact]
    public Task A_class_is_each_callers_own() =>
        AssertOwnAsync<FiftyFields>(
            "FiftyFields",
            () => new FiftyFields(),
            row => row.Field01 = "changed",
            row => row.Field01
        );

    [Fact]
    public Task What_is_inside_is_each_callers_own() =>
        AssertOwnAsync<TreeNode>(
            "Tree",
            () => new TreeNode { Children = [new TreeNode { Name = "child" }] },
            tree => tree.Children[0].Name = "changed",
            tree => tree.Children[0].Name
        );

    [Fact]
    public Task A_get_only_class_with_a_list_is_each_callers_own() =>
        AssertOwnAsync<Order>(
            "Nested",
            () => new Order { Customer = new Customer(1, "Ada", null, null) },
            order => order.Lines.Add(new OrderLine(new City(1, "Ulm", 1), 1, null, null)),
            order => order.Lines.Count
        );

    [Fact]
    public async Task An_immutable_record_is_shared()
    {
        await using StoredShape<City> shape = new(nameof(SharingTests), "Record", () => new City(1, "Ulm", 1));
        City[] cities = await JoinAsync(shape);
        Assert.All(cities, city => Assert.Same(cities[0], city));
    }

    [Fact]
    public async Task A_string_is_shared()
    {
        await using StoredShape<string> shape = new(nameof(SharingTests), "Text", () => new string('x', 3));
        string[] texts = await JoinAsync(shape);
        Assert.All(texts, text => Assert.Same(texts[0], text));
    }

    [Fact]
    public async Task Share_lets_callers_have_one_instance_of_a_mutable_value()
    {
        await using StoredShape<List<City>> shape = new(nameof(SharingTests), "Shared", () => [], share: true);
        List<City>[] lists = await JoinAsync(shape);
        Assert.All(lists, list => Assert.Same(lists[0], list));
    }

    private static async Task AssertOwnAsync<T>(string name, Func<T> load, Action<T> change, Func<T, object> look)
        where T : class
    {
        object expected = look(load());
        foreach (bool isRedisAway in (bool[])[false, true])
        {
            await using StoredShape<T> shape = new(nameof(SharingTests), name, load);
            if (isRedisAway)
            {
                shape.Store.Fail("read");
                shape.Store.Fail("open");
            }

            T[] values = await JoinAsync(shape);
            shape.Store.Heal();
            for (int index = 0; index < values.Length; index++)
            {
                Assert.Equal(expected, look(values[index]));
                change(values[index]);
                Assert.NotEqual(expected, look(values[index]));
            }

            T hit = (T)shape.Call()!;
            Assert.Equal(expected, look(hit));
            change(hit);
            Assert.Equal(expected, look((T)shape.Call()!));
            Assert.Equal(2, shape.Loads);
        }
    }

    /// <summary>One caller loads and three wait for it.</summary>
    private static async Task<T[]> JoinAsync<T>(StoredShape<T> shape)
        where T : class
    {
        // What is found must not be a value, and with Redis away it is not looked at.
        object stored = shape.InRedis!;
        shape.InRedis = "foreign";
        TaskCompletionSource<T> load = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<T> first = shape.CallAsync(() => new ValueTask<T>(load.Task)).AsTask();
        Task<T>[] joiners =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ =>
                    shape.CallAsync(() => throw new InvalidOperationException("Nobody loads twice.")).AsTask()
                ),
        ];
        load.SetResult((T)shape.Original!);
        T[] values = await Task.WhenAll([first, .. joiners]);
        shape.InRedis = shape.InRedis is byte[] ? shape.InRedis : stored;
        return values;
    }
}
