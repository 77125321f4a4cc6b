public interface ICatalog
{
    Task<Product?> FindAsync(int id);

    Task UpdateAsync(int id, string name);

    Task<Product> RenameAsync(int id, string name);
}
